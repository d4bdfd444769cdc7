package dev.marquee.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.documents.Lookup.Outcome;
import dev.marquee.fleet.FleetReplica;
import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.ValkeyServer;
import dev.marquee.tmdb.Upstream.Priority;
import dev.marquee.tmdb.UpstreamException;
import dev.marquee.tmdb.UpstreamException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedFlightsTest {
  private final ValkeyServer server = ValkeyServer.started();
  private final FakeUpstream upstream = new FakeUpstream();
  private final Replica one = new Replica(server.port(), upstream).awaitUp();
  private final Replica two = new Replica(server.port(), upstream).awaitUp();
  private final Replica three = new Replica(server.port(), upstream).awaitUp();

  @AfterEach
  void down() {
    one.close();
    two.close();
    three.close();
    server.close();
  }

  @Test
  void threeHundredCallersOfThreeReplicas_costOneCall() {
    List<CompletableFuture<Lookup>> callers = callers();
    awaitCalls(1);
    upstream.answers(FakeUpstream.ok("{\"v\":1}"));

    assertThat(callers)
        .allSatisfy(caller -> assertThat(text(caller.join())).isEqualTo("{\"v\":1}"));
    assertThat(upstream.calls).hasSize(1);
  }

  @Test
  void failedFlight_failsAllWhoWaitAndIsNotTriedInTurn() {
    List<CompletableFuture<Lookup>> callers = callers();
    awaitCalls(1);
    upstream.fails(Reason.SERVER_ERROR);

    assertThat(callers)
        .allSatisfy(
            caller ->
                assertThatThrownBy(caller::join)
                    .cause()
                    .isInstanceOfSatisfying(
                        UpstreamException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.SERVER_ERROR)));
    assertThat(upstream.calls).hasSize(1);
  }

  @Test
  void holderWhoDies_costsASecondCallAndNobodyWaitsLongerThanLeaseAndDeadline() {
    CompletableFuture<Lookup> lost = one.ask();
    awaitCalls(1);
    long start = System.nanoTime();
    List<CompletableFuture<Lookup>> others = List.of(two.ask(), three.ask());
    one.fleet.die();
    awaitCalls(2);
    upstream.fails(Reason.UNREACHABLE); // nobody hears the dead replica's answer
    upstream.answers(FakeUpstream.ok("{\"v\":2}"));

    assertThat(others).allSatisfy(other -> assertThat(text(other.join())).isEqualTo("{\"v\":2}"));
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(FleetReplica.LEASE.plus(Replica.DEADLINE));
    assertThat(upstream.calls).hasSize(2);
    assertThat(lost).isCompletedExceptionally();
  }

  @Test
  void upstreamThatNeverAnswers_isWaitedForNoLongerThanLeaseAndDeadline() {
    var unused = one.ask();
    awaitCalls(1);
    long start = System.nanoTime();
    assertThatThrownBy(() -> two.ask().join())
        .cause()
        .isInstanceOfSatisfying(
            UpstreamException.class,
            failure -> assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT));
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(FleetReplica.LEASE.plus(Replica.DEADLINE.multipliedBy(2)));
    assertThat(upstream.calls).hasSize(1);
  }

  @Test
  void restartedReplica_findsWhatTheOthersKept() {
    fetched(one);
    try (Replica restarted = new Replica(server.port(), upstream).awaitUp()) {
      assertThat(restarted.ask().join().outcome()).isEqualTo(Outcome.SHARED);
      assertThat(restarted.ask().join().outcome()).isEqualTo(Outcome.HIT);
    }
    assertThat(upstream.calls).hasSize(1);
  }

  @Test
  void staleInMemory_takesWhatAnotherReplicaRefreshed() {
    fetched(one);
    two.ask().join();
    advanceAll(Duration.ofMinutes(11));
    assertThat(one.ask().join().outcome()).isEqualTo(Outcome.STALE);
    awaitCalls(2);
    upstream.answers(FakeUpstream.ok("{\"v\":2}"));
    Eventually.holds(() -> assertThat(text(one.ask().join())).isEqualTo("{\"v\":2}"));

    assertThat(two.ask().join().outcome()).isEqualTo(Outcome.STALE);
    Eventually.holds(
        () -> {
          two.clock.advance(Duration.ofSeconds(6));
          assertThat(text(two.ask().join())).isEqualTo("{\"v\":2}");
        });
    assertThat(upstream.calls).hasSize(2);
  }

  @Test
  void refreshThatAnotherReplicaIsAt_isLeftToIt() {
    fetched(one);
    two.ask().join();
    advanceAll(Duration.ofMinutes(11));
    one.ask().join();
    awaitCalls(2);
    for (int round = 0; round < 5; round++) {
      two.clock.advance(Duration.ofSeconds(6));
      assertThat(two.ask().join().outcome()).isEqualTo(Outcome.STALE);
    }
    upstream.answers(FakeUpstream.ok("{\"v\":2}"));
    Eventually.holds(
        () -> {
          two.clock.advance(Duration.ofSeconds(6));
          assertThat(text(two.ask().join())).isEqualTo("{\"v\":2}");
        });
    assertThat(upstream.calls).hasSize(2);
  }

  @Test
  void staleInTheSecondTier_isServedAtOnceAndRefreshedBehind() {
    fetched(one);
    advanceAll(Duration.ofMinutes(11));

    Lookup lookup = two.ask().join();
    assertThat(text(lookup)).isEqualTo("{\"v\":1}");
    assertThat(lookup.outcome()).isEqualTo(Outcome.SHARED);
    awaitCalls(2);
    assertThat(upstream.calls.get(1).priority()).isEqualTo(Priority.REFRESH);
    upstream.answers(FakeUpstream.notModified());
    Eventually.holds(() -> assertThat(two.ask().join().outcome()).isEqualTo(Outcome.HIT));
  }

  @Test
  void clocksThatDifferByFourSeconds_harmNothing() {
    one.clock.advance(Duration.ofSeconds(4));
    fetched(one);
    Lookup behind = two.ask().join();
    assertThat(behind.document().age(two.clock.instant())).isZero();
    assertThat(upstream.calls).hasSize(1);

    advanceAll(Duration.ofMinutes(11));
    two.ask().join();
    awaitCalls(2);
    upstream.answers(FakeUpstream.ok("{\"v\":2}"));
    Eventually.holds(() -> assertThat(text(two.ask().join())).isEqualTo("{\"v\":2}"));
    Eventually.holds(
        () -> {
          one.clock.advance(Duration.ofSeconds(6));
          assertThat(text(one.ask().join())).isEqualTo("{\"v\":2}");
        });
    assertThat(upstream.calls).hasSize(2);
  }

  @Test
  void valkeyAway_eachReplicaFetchesOnceForItself() {
    server.stop();
    List<CompletableFuture<Lookup>> callers = callers();
    awaitCalls(3);
    for (int replica = 0; replica < 3; replica++) {
      upstream.answers(FakeUpstream.ok("{\"v\":1}"));
    }
    assertThat(callers)
        .allSatisfy(caller -> assertThat(text(caller.join())).isEqualTo("{\"v\":1}"));
    assertThat(upstream.calls).hasSize(3);
  }

  private List<CompletableFuture<Lookup>> callers() {
    List<CompletableFuture<Lookup>> callers = new ArrayList<>();
    for (int caller = 0; caller < 100; caller++) {
      callers.addAll(List.of(one.ask(), two.ask(), three.ask()));
    }
    return callers;
  }

  private void fetched(Replica replica) {
    CompletableFuture<Lookup> asked = replica.ask();
    awaitCalls(1);
    upstream.answers(FakeUpstream.ok("{\"v\":1}"));
    asked.join();
    Eventually.holds(
        () ->
            assertThat(three.tier.get(Fixture.POPULAR.key()).toCompletableFuture().join())
                .isPresent());
  }

  private void awaitCalls(int calls) {
    Eventually.holds(() -> assertThat(upstream.calls).hasSize(calls));
  }

  private void advanceAll(Duration by) {
    List.of(one, two, three).forEach(replica -> replica.clock.advance(by));
  }

  private static String text(Lookup lookup) {
    return new String(lookup.document().body(), UTF_8);
  }
}
