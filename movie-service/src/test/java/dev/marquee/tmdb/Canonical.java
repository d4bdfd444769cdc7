package dev.marquee.tmdb;

import dev.marquee.tmdb.InvalidRequestException.Reason;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says in one line what becomes of a request. */
final class Canonical {
  private Canonical() {}

  static String key(String path, String... namesAndValues) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      parameters.put(namesAndValues[at], namesAndValues[at + 1]);
    }
    return TmdbRoutes.request(path, parameters).key();
  }

  static Reason refusal(String path, Map<String, String> parameters) {
    try {
      TmdbRequest request = TmdbRoutes.request(path, parameters);
      throw new AssertionError("not refused: " + request);
    } catch (InvalidRequestException refused) {
      return refused.reason();
    }
  }
}
