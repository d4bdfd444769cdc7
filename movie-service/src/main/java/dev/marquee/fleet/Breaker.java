package dev.marquee.fleet;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Takes Valkey out of the path: opens when half of the last commands failed or the connection
 * broke, and closes after some probes in a row went well; the first time one is enough. While it is
 * open only probes are sent, so no visitor pays for finding out. Thread-safe.
 */
final class Breaker {
  private static final int WINDOW = 10;
  private static final int MOST_FAILURES = WINDOW / 2;
  private static final int PROBES_TO_CLOSE_AGAIN = 3;

  private final Consumer<Boolean> onChange;
  private final boolean[] failed = new boolean[WINDOW];
  private int next;
  private int failures;
  private int goodProbes;
  private int probesToClose = 1;
  private volatile boolean closed;

  /**
   * An open breaker.
   *
   * @param onChange is told whether it is closed now
   */
  Breaker(Consumer<Boolean> onChange) {
    this.onChange = onChange;
  }

  /** Whether commands may be sent. */
  boolean isClosed() {
    return closed;
  }

  /** A command ended. */
  void record(boolean success) {
    boolean opens = false;
    synchronized (this) {
      if (closed) {
        failures += (success ? 0 : 1) - (failed[next] ? 1 : 0);
        failed[next] = !success;
        next = (next + 1) % WINDOW;
        opens = failures >= MOST_FAILURES && open();
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
      opens = open();
    }
    tell(opens);
  }

  private boolean open() {
    boolean opens = closed;
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
