package dev.marquee.fleet;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Takes Valkey out of the path: opens when half of the last commands failed or the connection
 * broke, and closes after some probes in a row went well; the first time one is enough. While it is
 * open only probes are sent, so no visitor pays for finding out. Thread-safe.
 */
final class Breaker {
  private static final int WINDOW = 10;
  private static final int MOST_FAILURES = WINDOW / 2;
  private static final int PROBES_TO_CLOSE_AGAIN = 3;

  /** Until the others no longer count a replica that fell silent among those present. */
  private static final Duration UNNOTICED = Replicas.SILENT.plus(Fleet.HEARTBEAT);

  private final Consumer<Boolean> onChange;
  private final LongSupplier nanoTime;
  private final boolean[] failed = new boolean[WINDOW];
  private int next;
  private int failures;
  private int goodProbes;
  private int probesToClose = 1;
  private volatile boolean closed;

  /** Whether it opened because Valkey was slow, which may be so for this replica only; and when. */
  private volatile boolean slow;

  private volatile long openedNanos;

  /**
   * An open breaker.
   *
   * @param onChange is told whether it is closed now
   * @param nanoTime a monotonic clock in nanoseconds
   */
  Breaker(Consumer<Boolean> onChange, LongSupplier nanoTime) {
    this.onChange = onChange;
    this.nanoTime = nanoTime;
  }

  /** Whether commands may be sent. */
  boolean isClosed() {
    return closed;
  }

  /**
   * Whether it opened so shortly ago, and for such a reason, that the other replicas may still meet
   * in Valkey and count on this one to do so too.
   */
  boolean isUnnoticed() {
    return !closed && slow && nanoTime.getAsLong() - openedNanos < UNNOTICED.toNanos();
  }

  /** A command ended. */
  void record(boolean success) {
    boolean opens = false;
    synchronized (this) {
      if (closed) {
        failures += (success ? 0 : 1) - (failed[next] ? 1 : 0);
        failed[next] = !success;
        next = (next + 1) % WINDOW;
        opens = failures >= MOST_FAILURES && open(true);
      }
    }
    tell(opens);
  }

  /** A probe ended. */
  void probed(boolean success) {
    boolean closes = false;
    synchronized (this) {
      goodProbes = success ? goodProbes + 1 : 0;
      if (!closed && goodProbes >= probesToClose) {
        closed = true;
        probesToClose = PROBES_TO_CLOSE_AGAIN;
        closes = true;
      }
    }
    if (closes) {
      onChange.accept(true);
    }
  }

  /** There is no connection. */
  void broke() {
    boolean opens;
    synchronized (this) {
      opens = open(false);
    }
    tell(opens);
  }

  private boolean open(boolean becauseItIsSlow) {
    boolean opens = closed;
    if (opens) {
      slow = becauseItIsSlow;
      openedNanos = nanoTime.getAsLong();
    }
    closed = false;
    goodProbes = 0;
    failures = 0;
    Arrays.fill(failed, false);
    return opens;
  }

  private void tell(boolean opens) {
    if (opens) {
      onChange.accept(false);
    }
  }
}
