package dev.marquee.web;

import java.time.Duration;
import java.util.Optional;

/**
 * A request that ends in a problem. The detail goes to the client as it is: it must say nothing
 * that the client may not know.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ProblemType type;
  private final transient Optional<Duration> retryAfter;

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, Optional.empty());
  }

  /**
   * A problem that passes.
   *
   * @param retryAfter when asking again makes sense
   */
  public ProblemException(ProblemType type, String detail, Optional<Duration> retryAfter) {
    super(detail, null, false, false);
    this.type = type;
    this.retryAfter = retryAfter;
  }

  /** The kind of problem. */
  public ProblemType type() {
    return type;
  }

  /** What happened this time, for the client to read. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** When asking again makes sense, where that is known. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /** The value of Retry-After: whole seconds, at least one; empty where none is to be sent. */
  public Optional<String> retryAfterSeconds() {
    return retryAfter.map(wait -> Long.toString(RetryAfter.seconds(wait)));
  }
}
