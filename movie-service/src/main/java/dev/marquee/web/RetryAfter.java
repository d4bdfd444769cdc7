package dev.marquee.web;

import java.time.Duration;

/** The value of Retry-After (RFC 9110, section 10.2.3). */
public final class RetryAfter {
  private RetryAfter() {}

  /** Whole seconds, at least one, after which the wait is over for sure. */
  public static long seconds(Duration wait) {
    return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
  }
}
