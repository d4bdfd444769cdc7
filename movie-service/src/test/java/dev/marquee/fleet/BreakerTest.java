package dev.marquee.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private long now = -5;
  private final List<Boolean> told = new ArrayList<>();
  private final Breaker breaker = new Breaker(told::add, () -> now);

  @Test
  void newBreaker_isOpenUntilTheFirstGoodProbe() {
    assertThat(breaker.isClosed()).isFalse();
    breaker.probed(false);
    assertThat(breaker.isClosed()).isFalse();
    breaker.probed(true);
    assertThat(breaker.isClosed()).isTrue();
    assertThat(told).containsExactly(true);
  }

  @Test
  void halfOfTheLastCommandsFailed_opens() {
    breaker.probed(true);
    for (int command = 0; command < 4; command++) {
      breaker.record(false);
      breaker.record(true);
    }
    assertThat(breaker.isClosed()).isTrue();
    breaker.record(false);
    assertThat(breaker.isClosed()).isFalse();
    assertThat(told).containsExactly(true, false);
  }

  @Test
  void slowValkey_isPerhapsStillTheOthers_brokenConnectionIsNot() {
    breaker.probed(true);
    for (int command = 0; command < 5; command++) {
      breaker.record(false);
    }
    assertThat(breaker.isUnnoticed()).isTrue();
    now += TimeUnit.SECONDS.toNanos(1);
    breaker.broke();
    assertThat(breaker.isUnnoticed()).as("the reason is the first").isTrue();
    now += TimeUnit.SECONDS.toNanos(1);
    assertThat(breaker.isUnnoticed()).isFalse();

    for (int probe = 0; probe < 3; probe++) {
      breaker.probed(true);
    }
    breaker.broke();
    assertThat(breaker.isUnnoticed()).isFalse();
  }

  @Test
  void failuresFarApart_areForgotten() {
    breaker.probed(true);
    for (int command = 0; command < 1000; command++) {
      breaker.record(command % 10 != 0);
    }
    assertThat(breaker.isClosed()).isTrue();
  }

  @Test
  void openedBreaker_closesAfterGoodProbesInARowOnly() {
    breaker.probed(true);
    breaker.broke();
    breaker.probed(true);
    breaker.probed(true);
    breaker.probed(false);
    breaker.probed(true);
    breaker.probed(true);
    assertThat(breaker.isClosed()).isFalse();
    breaker.probed(true);
    assertThat(breaker.isClosed()).isTrue();
    assertThat(told).as("each change once").containsExactly(true, false, true);
  }
}
