package dev.marquee.web;

import java.util.Set;

/** Request methods as tags: a made-up method must not make a time series. */
final class Methods {
  private static final Set<String> KNOWN =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

  private Methods() {}

  static String known(String method) {
    return KNOWN.contains(method) ? method : "OTHER";
  }
}
