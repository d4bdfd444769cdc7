package dev.marquee.images;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A while in which something that failed is left alone. Thread-safe. */
final class Outage {
  static final Duration LENGTH = Duration.ofSeconds(10);

  private final AtomicLong until = new AtomicLong(System.nanoTime());

  boolean isOn() {
    return until.get() - System.nanoTime() > 0;
  }

  /** Begins one; false where one is on already. */
  boolean begin() {
    long now = System.nanoTime();
    long end = until.get();
    return end - now <= 0 && until.compareAndSet(end, now + LENGTH.toNanos());
  }
}
