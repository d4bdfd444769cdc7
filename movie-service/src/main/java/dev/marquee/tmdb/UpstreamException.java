package dev.marquee.tmdb;

import java.time.Duration;
import java.util.Optional;

/** Upstream gave no usable answer. The message names the cause and never a header or a token. */
public final class UpstreamException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why there is no answer. */
  public enum Reason {
    /** No connection: refused, unknown host, reset, TLS. */
    UNREACHABLE,
    /** Nothing usable within the deadline. */
    TIMEOUT,
    /** 429, or the pause that a 429 asked for is not over. */
    RATE_LIMITED,
    /** Our own request budget is used up for longer than the deadline. */
    BUDGET_EXHAUSTED,
    /** 5xx. */
    SERVER_ERROR,
    /** Not JSON, too long, cut off, or a status that TMDB does not use. */
    GARBAGE,
    /** The circuit breaker is open: upstream failed often and is left alone for a while. */
    BREAKER_OPEN,
    /** 401 or 403: our token is missing, wrong or suspended. */
    TOKEN_REJECTED
  }

  private final Reason reason;
  private final transient Optional<Duration> retryAfter;

  public UpstreamException(Reason reason) {
    this(reason, Optional.empty());
  }

  public UpstreamException(Reason reason, Optional<Duration> retryAfter) {
    super("upstream: " + reason, null, false, false);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  /** Why there is no answer. */
  public Reason reason() {
    return reason;
  }

  /** How long upstream asked us to wait, where it did. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
