package dev.marquee.testsupport;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The running service's clock: it goes as clocks do, and a test can put it forward. */
@Alternative
@Priority(1)
@Singleton
public class ServiceClock implements InstantSource {
  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  /** Puts the clock forward; tests that run later see it there. */
  public void advance(Duration by) {
    ahead = ahead.plus(by);
  }
}
