package dev.marquee.web;

import org.jspecify.annotations.Nullable;

/** What the load balancer says of the visitor's own connection. */
final class ForwardedScheme {
  static final String HEADER = "X-Forwarded-Proto";

  private ForwardedScheme() {}

  static boolean isHttps(@Nullable String forwardedProto) {
    return "https".equalsIgnoreCase(forwardedProto);
  }
}
