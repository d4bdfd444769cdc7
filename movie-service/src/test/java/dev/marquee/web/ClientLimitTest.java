package dev.marquee.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientLimitTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private long nanoTime = Long.MAX_VALUE - 1000; // the clock may start anywhere, and run over

  private ClientLimit limit(int requestsPerSecond, int burst) {
    return new ClientLimit(new Config(requestsPerSecond, burst), registry, () -> nanoTime);
  }

  private static ProblemException refusal(ClientLimit limit, String client) {
    return catchThrowableOfType(ProblemException.class, () -> limit.spend(client));
  }

  @Test
  void burst_isGrantedAtOnceAndNoMore() {
    ClientLimit limit = limit(10, 3);
    for (int i = 0; i < 3; i++) {
      assertThatCode(() -> limit.spend("a")).doesNotThrowAnyException();
    }
    ProblemException refusal = refusal(limit, "a");
    assertThat(refusal.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
    assertThat(refusal.retryAfter()).contains(Duration.ofMillis(100));
    assertThat(refusal.retryAfterSeconds()).contains("1");
    assertThat(registry.counter("marquee.client.limit.refused").count()).isOne();
  }

  @Test
  void token_comesBackWithTime() {
    ClientLimit limit = limit(10, 1);
    limit.spend("a");
    nanoTime += Duration.ofMillis(99).toNanos();
    assertThat(refusal(limit, "a")).isNotNull();
    nanoTime += Duration.ofMillis(1).toNanos();
    assertThat(refusal(limit, "a")).isNull();
    assertThat(refusal(limit, "a")).isNotNull();
  }

  @Test
  void refusals_costNothing() {
    ClientLimit limit = limit(10, 1);
    limit.spend("a");
    for (int i = 0; i < 100; i++) {
      assertThat(refusal(limit, "a")).isNotNull();
    }
    nanoTime += Duration.ofMillis(100).toNanos();
    assertThat(refusal(limit, "a")).isNull();
  }

  @Test
  void longSilence_fillsTheBucketOnlyToItsBrim() {
    ClientLimit limit = limit(10, 2);
    limit.spend("a");
    nanoTime += Duration.ofHours(1).toNanos();
    limit.spend("a");
    limit.spend("a");
    assertThat(refusal(limit, "a")).isNotNull();
  }

  @Test
  void clients_doNotPayForEachOther() {
    ClientLimit limit = limit(1, 1);
    limit.spend("a");
    assertThat(refusal(limit, "a")).isNotNull();
    assertThat(refusal(limit, "b")).isNull();
  }

  private record Config(int requestsPerSecond, int burst) implements ClientLimitConfig {
    @Override
    public boolean enabled() {
      return true;
    }

    @Override
    public Optional<List<String>> trustedProxies() {
      return Optional.empty();
    }
  }
}
