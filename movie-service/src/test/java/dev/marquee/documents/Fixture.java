package dev.marquee.documents;

import dev.marquee.fleet.FleetReplica;
import dev.marquee.testsupport.FakeClock;
import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.tmdb.TmdbRoutes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A cache over a fake upstream and a clock that stands still. */
final class Fixture {
  static final TmdbRequest POPULAR = TmdbRoutes.request("movie/popular", Map.of());

  final FakeClock clock = new FakeClock();
  final FakeUpstream upstream = new FakeUpstream();
  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  final CacheMetrics metrics = new CacheMetrics(registry);
  final MemoryTier memory;
  final Documents documents;

  Fixture() {
    this(16 << 20, new NoSecondTier());
  }

  Fixture(long memoryBytes, SecondTier second) {
    CacheConfig config = new Config(memoryBytes);
    memory = new MemoryTier(config, metrics, clock);
    SharedFlights fleet =
        new SharedFlights(FleetReplica.alone().flights(), second, Duration.ofSeconds(7), clock);
    DocumentSource source =
        new DocumentSource(upstream, config, clock, Runnable::run, fetched -> {});
    documents = new Documents(memory, second, fleet, source, config, metrics, clock);
  }

  Lookup fetched(String body) {
    var lookup = documents.get(POPULAR).toCompletableFuture();
    upstream.answers(FakeUpstream.ok(body));
    return lookup.join();
  }

  double lookups(Lookup.Outcome outcome) {
    return registry.get("marquee.cache.lookups").tag("outcome", outcome.tag()).counter().count();
  }

  record Config(long memoryBytes) implements CacheConfig {
    @Override
    public Optional<MemorySize> memory() {
      return Optional.of(new MemorySize(BigInteger.valueOf(memoryBytes)));
    }

    @Override
    public Duration staleIfError() {
      return Duration.ofDays(30);
    }

    @Override
    public Duration negative() {
      return Duration.ofMinutes(5);
    }

    @Override
    public Duration refreshRetry() {
      return Duration.ofSeconds(5);
    }

    @Override
    public MemorySize hotMemory() {
      return new MemorySize(BigInteger.ZERO);
    }
  }
}
