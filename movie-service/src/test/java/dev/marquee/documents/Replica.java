package dev.marquee.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.fleet.FleetReplica;
import dev.marquee.fleet.SharedState;
import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.FakeClock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** The cache of one replica among several: its own memory and clock, a Valkey for all. */
final class Replica implements AutoCloseable {
  static final Duration DEADLINE = Duration.ofSeconds(3);

  final FakeClock clock = new FakeClock();
  final FleetReplica fleet;
  final ValkeyTier tier;
  final Documents documents;
  final Refreshes refreshes;
  final Changes changes;
  final MostAsked mostAsked;

  Replica(int port, FakeUpstream upstream) {
    this(port, upstream, "build");
  }

  Replica(int port, FakeUpstream upstream, String build) {
    fleet = new FleetReplica(port);
    tier =
        new ValkeyTier(
            fleet.fleet.store(),
            fleet.fleet::state,
            new SecondTierMetrics(fleet.registry),
            clock,
            upstream,
            build);
    SharedFlights flights =
        new SharedFlights(fleet.fleet.flights(), tier, FleetReplica.LEASE.plus(DEADLINE), clock);
    CacheMetrics metrics = new CacheMetrics(fleet.registry);
    Fixture.Config config = new Fixture.Config(16 << 20);
    MemoryTier memory = new MemoryTier(config, metrics, clock);
    mostAsked = new MostAsked(memory, tier);
    DocumentSource source = new DocumentSource(upstream, config, clock, Runnable::run, seen -> {});
    documents = new Documents(memory, tier, flights, source, config, metrics, clock);
    refreshes = new Refreshes(memory, tier, source, clock);
    changes = new Changes(memory, tier);
  }

  Replica awaitUp() {
    Eventually.holds(() -> assertThat(fleet.fleet.state()).isEqualTo(SharedState.UP));
    // What others tell comes by a connection of its own.
    AtomicBoolean heard = new AtomicBoolean();
    fleet.fleet.store().onInvalidated(key -> heard.set(true));
    Eventually.holds(
        () -> {
          fleet.fleet.store().invalidate("a probe");
          assertThat(heard).isTrue();
        });
    return this;
  }

  CompletableFuture<Lookup> ask() {
    return documents.get(Fixture.POPULAR).toCompletableFuture();
  }

  double lookups(String outcome) {
    return fleet.registry.get("marquee.fleet.lookups").tag("outcome", outcome).counter().count();
  }

  @Override
  public void close() {
    fleet.close();
  }
}
