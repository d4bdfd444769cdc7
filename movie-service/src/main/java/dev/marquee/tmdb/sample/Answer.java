package dev.marquee.tmdb.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/** What the catalog says to a request, before it is bytes. Errors have no {@code maxAge}. */
record Answer(int status, JsonNode body, Optional<Duration> maxAge) {
  private static final Duration LIST = Duration.ofMinutes(5);
  private static final Duration DETAIL = Duration.ofHours(1);

  /** Rows, searches: what may look different soon. */
  static Answer list(JsonNode body) {
    return new Answer(200, body, Optional.of(LIST));
  }

  /** Films, people, reference data. */
  static Answer detail(JsonNode body) {
    return new Answer(200, body, Optional.of(DETAIL));
  }

  static Answer notFound() {
    return error(404, 34, "The resource you requested could not be found.");
  }

  static Answer invalidPage() {
    return error(
        400,
        22,
        "Invalid page: Pages start at 1 and max at 500. They are expected to be an integer.");
  }

  private static Answer error(int status, int code, String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("success", false).put("status_code", code).put("status_message", message);
    return new Answer(status, body, Optional.empty());
  }
}
