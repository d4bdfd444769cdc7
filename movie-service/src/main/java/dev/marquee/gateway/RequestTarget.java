package dev.marquee.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a caller asks below {@code /3/}, read from the request line itself: what the framework makes
 * of it (dots resolved, escapes decoded, slashes merged) is not what was sent.
 *
 * @param path the raw path below {@code /3/}; nothing that upstream could know if the request line
 *     does not start there
 * @param parameters decoded; of a repeated parameter the first counts
 */
record RequestTarget(String path, Map<String, String> parameters) {
  private static final String PREFIX = "/3/";
  private static final int MOST_PARAMETERS = 200;
  private static final Pattern ORIGIN = Pattern.compile("(?i)https?://[^/?#]*");

  /**
   * Reads a request target in origin form or absolute form (RFC 9112, 3.2).
   *
   * @throws IllegalArgumentException if an escape sequence in the query is broken
   */
  static RequestTarget parse(String target) {
    String local = target.startsWith("/") ? target : ORIGIN.matcher(target).replaceFirst("");
    int question = local.indexOf('?');
    String path = question < 0 ? local : local.substring(0, question);
    return new RequestTarget(
        path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "",
        question < 0 ? Map.of() : parameters(local.substring(question + 1)));
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (Map.Entry<String, List<String>> entry :
        new QueryStringDecoder(query, UTF_8, false, MOST_PARAMETERS, true)
            .parameters()
            .entrySet()) {
      parameters.put(entry.getKey(), entry.getValue().getFirst());
    }
    return parameters;
  }
}
