package dev.marquee.web;

import io.netty.handler.codec.http.HttpResponseStatus;

/**
 * The body of an error answer (RFC 9457).
 *
 * @param type a reference that names the kind of problem: {@code /problems/<slug>}
 * @param title the kind of problem in one line
 * @param status the HTTP status
 * @param detail what happened this time
 * @param instance the path that was asked for
 */
public record Problem(String type, String title, int status, String detail, String instance) {
  /** The media type of {@link #json}. */
  public static final String CONTENT_TYPE = "application/problem+json";

  /**
   * The problem of one request.
   *
   * @param uri what was asked for; its query is left out, because it may hold keys
   */
  static Problem of(ProblemException failure, String uri) {
    ProblemType type = failure.type();
    return new Problem(
        type.uri(), type.title(), type.status(), failure.detail(), RequestPath.of(uri));
  }

  /** What can be said of a bare status, as {@code about:blank} where no type has it. */
  static Problem ofStatus(int status, String uri) {
    String phrase = HttpResponseStatus.valueOf(status).reasonPhrase();
    return ProblemType.ofStatus(status)
        .map(type -> of(new ProblemException(type, type.title() + '.'), uri))
        .orElseGet(
            () -> new Problem("about:blank", phrase, status, phrase + '.', RequestPath.of(uri)));
  }

  /** The JSON text; written by hand so that it can be told also where no object mapper is near. */
  String json() {
    StringBuilder json = new StringBuilder(256);
    member(json.append('{'), "type", type);
    member(json.append(','), "title", title);
    json.append(",\"status\":").append(status).append(',');
    member(json, "detail", detail);
    member(json.append(','), "instance", instance);
    return json.append('}').toString();
  }

  private static void member(StringBuilder json, String name, String value) {
    json.append('"').append(name).append("\":");
    JsonText.quote(json, value);
  }
}
