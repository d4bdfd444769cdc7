package dev.marquee.documents;

import dev.marquee.tmdb.Upstream.Priority;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What the cache counts: {@code marquee_cache_*}. */
@Singleton
class CacheMetrics {
  private final MeterRegistry registry;
  private final Map<Lookup.Outcome, Counter> lookups = new EnumMap<>(Lookup.Outcome.class);
  private final Map<Priority, Counter> failures = new EnumMap<>(Priority.class);
  private final Counter evictions;

  CacheMetrics(MeterRegistry registry) {
    this.registry = registry;
    for (Lookup.Outcome outcome : Lookup.Outcome.values()) {
      lookups.put(
          outcome,
          Counter.builder("marquee.cache.lookups")
              .description("Look-ups by how they were answered")
              .tag("outcome", outcome.tag())
              .register(registry));
    }
    for (Priority priority : Priority.values()) {
      failures.put(
          priority,
          Counter.builder("marquee.cache.load.failures")
              .description("Flights that brought no document, by who waited for it")
              .tag("priority", priority.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
    evictions =
        Counter.builder("marquee.cache.evictions")
            .description("Documents that left memory for others or for their age")
            .register(registry);
  }

  void observe(MemoryTier memory) {
    Gauge.builder("marquee.cache.bytes", memory, MemoryTier::bytes)
        .description("Memory held by documents")
        .baseUnit("bytes")
        .register(registry);
    Gauge.builder("marquee.cache.capacity.bytes", memory, MemoryTier::capacity)
        .description("Memory that documents may hold")
        .register(registry);
    Gauge.builder("marquee.cache.documents", memory, MemoryTier::size)
        .description("Documents in memory")
        .register(registry);
  }

  /** Look-ups so far. */
  long lookups() {
    return Math.round(lookups.values().stream().mapToDouble(Counter::count).sum());
  }

  /** The share of look-ups that memory answered, fresh or stale; 0 before the first. */
  double hitRatio() {
    long all = lookups();
    double hits = counter(Lookup.Outcome.HIT).count() + counter(Lookup.Outcome.STALE).count();
    return all == 0 ? 0 : Math.round(hits / all * 1000) / 1000.0;
  }

  private Counter counter(Lookup.Outcome outcome) {
    return Objects.requireNonNull(lookups.get(outcome));
  }

  void count(Lookup.Outcome outcome) {
    counter(outcome).increment();
  }

  void countFailure(Priority priority) {
    Objects.requireNonNull(failures.get(priority)).increment();
  }

  void countEviction() {
    evictions.increment();
  }
}
