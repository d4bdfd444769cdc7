package dev.marquee.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BreakerTest {

  @Test
  void failuresInARow_openItForAWhile() {
    Breaker breaker = new Breaker("something", 3, Duration.ofSeconds(1));
    breaker.failed("1");
    breaker.failed("2");
    assertThat(breaker.isOpen()).isFalse();
    breaker.failed("3");
    assertThat(breaker.isOpen()).isTrue();
    while (breaker.isOpen()) {
      Thread.onSpinWait();
    }
    breaker.failed("once more");
    assertThat(breaker.isOpen()).isTrue();
  }

  @Test
  void successInBetween_keepsItClosed() {
    Breaker breaker = new Breaker("something", 2, Duration.ofHours(1));
    breaker.failed("1");
    breaker.succeeded();
    breaker.failed("1");

    assertThat(breaker.isOpen()).isFalse();
  }
}
