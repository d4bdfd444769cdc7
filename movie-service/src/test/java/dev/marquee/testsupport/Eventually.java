package dev.marquee.testsupport;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what happens behind the visitor's back. */
public final class Eventually {
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private Eventually() {}

  /** Tries until an assertion holds, or fails as it does at the deadline. */
  public static void holds(Runnable assertion) {
    long deadline = System.nanoTime() + DEADLINE.toNanos();
    while (true) {
      try {
        assertion.run();
        return;
      } catch (AssertionError notYet) {
        if (System.nanoTime() > deadline) {
          throw notYet;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
