package dev.marquee.web;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** What the load balancer says of the visitor's own connection. */
public final class ForwardedScheme {
  static final String HEADER = "X-Forwarded-Proto";

  private ForwardedScheme() {}

  /** Whether a visitor came by https, to us or to the load balancer. */
  public static boolean isHttps(HttpServerRequest request) {
    return request.isSSL() || isHttps(request.getHeader(HEADER));
  }

  static boolean isHttps(@Nullable String forwardedProto) {
    return "https".equalsIgnoreCase(forwardedProto);
  }
}
