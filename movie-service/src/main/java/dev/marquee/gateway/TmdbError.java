package dev.marquee.gateway;

import dev.marquee.tmdb.InvalidRequestException;
import dev.marquee.tmdb.UpstreamException;
import dev.marquee.web.ProblemException;
import dev.marquee.web.ProblemType;
import dev.marquee.web.RetryAfter;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Objects;

/**
 * TMDB's errors, by the codes of its documentation, with the status and the message that belong to
 * each.
 */
enum TmdbError {
  /** Also said of what belongs to one user: TMDB has it, this service does not. */
  NO_SUCH_SERVICE(501, 2, "Invalid service: this service does not exist."),
  NO_SUCH_FORMAT(405, 4, "Invalid format: This service doesn't exist in that format."),
  INVALID_PARAMETERS(422, 5, "Invalid parameters: Your request parameters are incorrect."),
  INVALID_ID(400, 6, "Invalid id: The pre-requisite id is invalid or not found."),
  INVALID_KEY(401, 7, "Invalid API key: You must be granted a valid key."),
  OFFLINE(503, 9, "Service offline: This service is temporarily offline, try again later."),
  INTERNAL(500, 11, "Internal error: Something went wrong."),
  VALIDATION_FAILED(400, 18, "Validation failed."),
  INVALID_PAGE(
      400,
      22,
      "Invalid page: Pages start at 1 and max at 500. They are expected to be an integer."),
  INVALID_DATE(400, 23, "Invalid date: Format needs to be YYYY-MM-DD."),
  TOO_MANY_REQUESTS(429, 25, "Your request count is over the allowed limit."),
  TOO_MANY_APPENDED(
      400, 27, "Too many append to response objects: The maximum number of remote calls is 20."),
  NOT_FOUND(404, 34, "The resource you requested could not be found."),
  NO_BACKEND(502, 43, "Couldn't connect to the backend server.");

  /** How long a caller is asked to wait where upstream did not say. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private static final String JSON = "application/json;charset=utf-8";

  private final int status;
  private final int code;
  private final String message;

  TmdbError(int status, int code, String message) {
    this.status = status;
    this.code = code;
    this.message = message;
  }

  /** The error for a request that upstream must never see. */
  static Response of(InvalidRequestException invalid) {
    String shown = Objects.requireNonNullElse(invalid.getMessage(), "");
    return switch (invalid.reason()) {
      case UNKNOWN_ROUTE -> NOT_FOUND.response().build();
      case PER_USER -> NO_SUCH_SERVICE.response(shown).build();
      case BAD_ID -> INVALID_ID.response().build();
      case BAD_PAGE -> INVALID_PAGE.response().build();
      case BAD_LANGUAGE -> VALIDATION_FAILED.response(shown).build();
      case BAD_DATE -> INVALID_DATE.response(shown).build();
      case BAD_APPEND -> TOO_MANY_APPENDED.response().build();
      case BAD_VALUE -> INVALID_PARAMETERS.response(shown).build();
    };
  }

  /** The error for a request that upstream could not answer. */
  static Response of(UpstreamException failure) {
    Response.ResponseBuilder response =
        switch (failure.reason()) {
          // Upstream's 401 and 403 are about our own token, which is no business of the caller's.
          case TOKEN_REJECTED -> NO_BACKEND.response();
          case UNREACHABLE,
              TIMEOUT,
              RATE_LIMITED,
              BUDGET_EXHAUSTED,
              SERVER_ERROR,
              GARBAGE,
              BREAKER_OPEN ->
              OFFLINE.response();
        };
    Duration pause = failure.retryAfter().orElse(PAUSE);
    return response.header(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(pause)).build();
  }

  /** The error for a caller who asked for too much. */
  static Response of(ProblemException problem) {
    TmdbError error =
        problem.type() == ProblemType.TOO_MANY_REQUESTS ? TOO_MANY_REQUESTS : INTERNAL;
    Response.ResponseBuilder response = error.response();
    problem.retryAfterSeconds().ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, wait));
    return response.build();
  }

  Response.ResponseBuilder response() {
    return response(message);
  }

  private Response.ResponseBuilder response(String shown) {
    JsonObject body =
        new JsonObject()
            .put("success", false)
            .put("status_code", code)
            .put("status_message", shown);
    return Response.status(status)
        .header(HttpHeaders.CONTENT_TYPE, JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(body.encode());
  }
}
