package dev.marquee.web;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of problem that a client can tell apart. A type's slug and status never change once
 * published; {@code type} is the relative reference {@code /problems/<slug>} (RFC 9457, section
 * 3.1.1), so that it holds on whatever host the service runs.
 */
public enum ProblemType {
  MALFORMED_REQUEST(400, "malformed-request", "The request cannot be understood"),
  INVALID_PARAMETER(400, "invalid-parameter", "A parameter's value is not allowed"),
  INVALID_IMPORT(400, "invalid-import", "The file cannot be imported"),
  SESSION_ENDED(401, "session-ended", "This session has ended"),
  CROSS_SITE_REQUEST(403, "cross-site-request", "A page of another site may change nothing here"),
  NOT_FOUND(404, "not-found", "There is nothing at this address"),
  METHOD_NOT_ALLOWED(405, "method-not-allowed", "This address does not take this method"),
  NOT_ACCEPTABLE(406, "not-acceptable", "There is no answer in a form that the client accepts"),
  CONFLICT(409, "conflict", "The request does not fit what is there"),
  PRECONDITION_FAILED(412, "precondition-failed", "What was to be changed has changed meanwhile"),
  CONTENT_TOO_LARGE(413, "content-too-large", "The body is too large"),
  ADDRESS_TOO_LONG(414, "address-too-long", "The address is too long"),
  UNSUPPORTED_CONTENT(415, "unsupported-content", "The body is not of a type that is read here"),
  TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests in a short time"),
  HEADERS_TOO_LARGE(431, "headers-too-large", "The headers are too large"),
  INTERNAL_ERROR(500, "internal-error", "The service made a mistake"),
  UPSTREAM_REJECTED(502, "upstream-rejected", "The source of the catalog refuses this service"),
  UPSTREAM_UNAVAILABLE(503, "upstream-unavailable", "The source of the catalog does not answer"),
  DATABASE_UNAVAILABLE(503, "database-unavailable", "What visitors keep cannot be had now");

  private final int status;
  private final String slug;
  private final String title;

  ProblemType(int status, String slug, String title) {
    this.status = status;
    this.slug = slug;
    this.title = title;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The last part of the type's address. */
  public String slug() {
    return slug;
  }

  /** One line for people, the same for every occurrence. */
  public String title() {
    return title;
  }

  /** The value of {@code type}. */
  public String uri() {
    return "/problems/" + slug;
  }

  /** The type that says no more than a status does; empty for a status of no type. */
  static Optional<ProblemType> ofStatus(int status) {
    return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
  }
}
