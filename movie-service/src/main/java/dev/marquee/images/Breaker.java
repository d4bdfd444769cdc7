package dev.marquee.images;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Leaves something alone for a while that has failed so many times in a row. After that everybody
 * may try again, and the first failure opens it anew. Thread-safe.
 */
final class Breaker {
  private static final Logger LOG = Logger.getLogger(Breaker.class);

  private final String what;
  private final int failures;
  private final long delayNanos;
  private final AtomicInteger inARow = new AtomicInteger();
  private final AtomicLong openUntil = new AtomicLong(System.nanoTime());

  /** A closed breaker before something with this name. */
  Breaker(String what, int failures, Duration delay) {
    this.what = what;
    this.failures = failures;
    this.delayNanos = delay.toNanos();
  }

  boolean isOpen() {
    return openUntil.get() - System.nanoTime() > 0;
  }

  void succeeded() {
    inARow.set(0);
  }

  /** Counts a failure. The reason is for the log, which hears of it when the breaker opens. */
  void failed(String reason) {
    long now = System.nanoTime();
    long until = openUntil.get();
    if (inARow.incrementAndGet() >= failures
        && until - now <= 0
        && openUntil.compareAndSet(until, now + delayNanos)) {
      LOG.warnf("%s is left alone for %d ms: %s", what, delayNanos / 1_000_000, reason);
    }
  }
}
