package dev.marquee.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.ValkeyServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command and script, on every engine that is at hand. */
class FleetEnginesTest {
  private static final Duration DAY = Duration.ofDays(1);

  static List<String> engines() {
    return ValkeyServer.engines();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void commands_doWhatTheyPromise(String engine) {
    try (ValkeyServer server = new ValkeyServer(engine).start();
        FleetReplica one = new FleetReplica(server.port());
        FleetReplica two = new FleetReplica(server.port())) {
      Eventually.holds(() -> assertThat(one.fleet.state()).isEqualTo(SharedState.UP));
      Eventually.holds(() -> assertThat(two.fleet.state()).isEqualTo(SharedState.UP));
      Eventually.holds(() -> assertThat(one.fleet.budget().replicas()).isEqualTo(2));

      storesBytes(one.fleet.store(), two.fleet.store());
      givesOneLease(one.fleet.flights(), two.fleet.flights());
      tellsOfFailures(one.fleet.flights(), two.fleet.flights());
      spacesTurns(one.fleet.budget(), two.fleet.budget());
      pausesAll(one.fleet.budget(), two.fleet.budget());
      two.fleet.stop();
      Eventually.holds(() -> assertThat(one.fleet.budget().replicas()).isEqualTo(1));
    }
  }

  private static void storesBytes(Store one, Store two) {
    byte[] bytes = {0, -1, 'a', '\r', '\n'};
    one.put("a", bytes, DAY);
    assertThat(now(one.get("a"))).hasValue(bytes);
    assertThat(now(two.get("a"))).hasValue(bytes);
    two.putIfAbsent("a", "other".getBytes(UTF_8), DAY);
    assertThat(now(two.get("a"))).hasValue(bytes);
    one.put("long", new byte[(1 << 20) + 1], DAY);
    assertThat(now(one.get("long"))).isEmpty();
    one.put("over", bytes, Duration.ZERO);
    assertThat(now(one.get("over"))).isEmpty();
    one.delete("a");
    assertThat(now(one.get("a"))).isEmpty();
  }

  private static void givesOneLease(FleetFlights one, FleetFlights two) {
    Claim first = now(one.claim("film"));
    Claim second = now(two.claim("film"));
    assertThat(first).isInstanceOf(Claim.Granted.class);
    assertThat(second).isInstanceOf(Claim.Held.class);
    ((Claim.Granted) first).lease().landed();
    now(((Claim.Held) second).landed());
    Eventually.holds(() -> assertThat(now(two.claim("film"))).isInstanceOf(Claim.Granted.class));
  }

  private static void tellsOfFailures(FleetFlights one, FleetFlights two) {
    ((Claim.Granted) now(one.claim("lost"))).lease().failed("TIMEOUT");
    Eventually.holds(
        () -> assertThat(now(two.claim("lost"))).isEqualTo(new Claim.Failed("TIMEOUT")));
    Eventually.holds(() -> assertThat(now(two.claim("lost"))).isInstanceOf(Claim.Granted.class));
  }

  private static void spacesTurns(SharedBudget one, SharedBudget two) {
    Duration period = Duration.ofSeconds(20);
    assertThat(delay(one, period)).isZero();
    assertThat(delay(two, period)).isZero();
    assertThat(delay(one, period)).isBetween(period.dividedBy(2), period);
    assertThat(delay(two, period))
        .isBetween(period.multipliedBy(3).dividedBy(2), period.multipliedBy(2));
  }

  private static Duration delay(SharedBudget budget, Duration period) {
    return ((SharedBudget.Turn.After) now(budget.reserve(period)).orElseThrow()).delay();
  }

  private static void pausesAll(SharedBudget one, SharedBudget two) {
    one.pause(Duration.ofSeconds(30));
    one.pause(Duration.ofSeconds(1));
    Eventually.holds(
        () ->
            assertThat(now(two.reserve(Duration.ofMillis(25))).orElseThrow())
                .isInstanceOfSatisfying(
                    SharedBudget.Turn.Paused.class,
                    paused ->
                        assertThat(paused.pause())
                            .as("a shorter pause does not shorten a longer one")
                            .isGreaterThan(Duration.ofSeconds(15))));
  }

  private static <T> T now(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
