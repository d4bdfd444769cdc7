package dev.marquee.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.secrets.RotatingSecret.Timing;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RotatingSecretTest {
  private static final Duration NEVER = Duration.ofDays(1);

  private final AtomicInteger reads = new AtomicInteger();
  private volatile Optional<String> kept = Optional.of("first");
  private Optional<RotatingSecret<String>> secret = Optional.empty();

  @AfterEach
  void close() {
    secret.ifPresent(RotatingSecret::close);
  }

  private RotatingSecret<String> follow(Duration refresh, Duration quiet) {
    RotatingSecret<String> followed =
        new RotatingSecret<>("arn:of-a-test", this::read, it -> it, new Timing(refresh, quiet));
    secret = Optional.of(followed);
    return followed;
  }

  private String read(String arn) {
    reads.incrementAndGet();
    return kept.orElseThrow(() -> new IllegalStateException("the manager is away"));
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void managerThatIsAway_isAskedAgainUntilItAnswers() throws InterruptedException {
    kept = Optional.empty();
    RotatingSecret<String> followed = follow(NEVER, NEVER);
    await(() -> reads.get() >= 1);
    assertThat(followed.value()).isEmpty();
    assertThat(followed.await(Duration.ofMillis(1))).isEmpty();

    kept = Optional.of("late");
    assertThat(followed.await(Duration.ofSeconds(20))).contains("late");
  }

  @Test
  void managerThatGoesAway_leavesTheLastValue() {
    RotatingSecret<String> followed = follow(Duration.ofMillis(10), NEVER);
    await(() -> followed.value().isPresent());
    kept = Optional.empty();
    int before = reads.get();
    await(() -> reads.get() > before + 1);

    assertThat(followed.value()).contains("first");
  }

  @Test
  void rotatedSecret_isSeenAtTheNextReading() {
    RotatingSecret<String> followed = follow(Duration.ofMillis(10), NEVER);
    await(() -> followed.value().isPresent());
    kept = Optional.of("second");

    await(() -> followed.value().equals(Optional.of("second")));
  }

  @Test
  void refusedValue_isReadAgainAtOnceButNotTwice() {
    RotatingSecret<String> followed = follow(NEVER, NEVER);
    await(() -> followed.value().isPresent());
    kept = Optional.of("second");
    followed.refused();
    await(() -> followed.value().equals(Optional.of("second")));
    kept = Optional.of("third");
    for (int i = 0; i < 100; i++) {
      followed.refused();
    }

    assertThat(reads).hasValue(2);
    assertThat(followed.value()).contains("second");
    assertThat(followed).hasToString("RotatingSecret[arn:of-a-test]");
  }
}
