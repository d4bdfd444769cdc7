package dev.marquee.documents;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What is counted of the second tier: {@code marquee_fleet_*}. Thread-safe. */
final class SecondTierMetrics {
  private final Map<Outcome, Counter> lookups = new EnumMap<>(Outcome.class);
  private final DistributionSummary read;
  private final DistributionSummary written;

  /** How a look-up in the second tier was answered. */
  enum Outcome {
    HIT,
    /** There is none, or Valkey did not answer in time. */
    MISS,
    /** What was there could not be read. */
    CORRUPT
  }

  SecondTierMetrics(MeterRegistry registry) {
    for (Outcome outcome : Outcome.values()) {
      lookups.put(
          outcome,
          Counter.builder("marquee.fleet.lookups")
              .description("Look-ups in the second tier by how they were answered")
              .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
    read = bytes(registry, "read");
    written = bytes(registry, "written");
  }

  private static DistributionSummary bytes(MeterRegistry registry, String direction) {
    return DistributionSummary.builder("marquee.fleet.entry.bytes")
        .description("Documents read from and written to the second tier")
        .baseUnit("bytes")
        .tag("direction", direction)
        .register(registry);
  }

  void count(Outcome outcome) {
    Objects.requireNonNull(lookups.get(outcome)).increment();
  }

  void read(int bytes) {
    read.record(bytes);
  }

  void written(int bytes) {
    written.record(bytes);
  }
}
