package dev.marquee.fleet;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** What is counted of the traffic with Valkey: {@code marquee_fleet_*}. Thread-safe. */
final class FleetMetrics {
  private final MeterRegistry registry;
  private final Map<Outcome, Counter> commands = new EnumMap<>(Outcome.class);

  /** What came of a command. */
  enum Outcome {
    OK,
    /** No answer in time. */
    TIMEOUT,
    /** The connection broke, or Valkey refused. */
    ERROR,
    /** Not sent: Valkey is out of the path. */
    SKIPPED,
    /** Not sent: too many were under way. */
    REJECTED
  }

  FleetMetrics(MeterRegistry registry) {
    this.registry = registry;
    for (Outcome outcome : Outcome.values()) {
      commands.put(
          outcome,
          Counter.builder("marquee.fleet.commands")
              .description("Commands to Valkey by what came of them")
              .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
  }

  void count(Outcome outcome) {
    Objects.requireNonNull(commands.get(outcome)).increment();
  }

  void observe(BooleanSupplier breakerClosed, IntSupplier replicas) {
    breaker("closed", breakerClosed);
    breaker("open", () -> !breakerClosed.getAsBoolean());
    Gauge.builder("marquee.fleet.replicas", replicas::getAsInt)
        .description("Replicas that Valkey last told of, this one included")
        .register(registry);
  }

  private void breaker(String state, BooleanSupplier isSo) {
    Gauge.builder("marquee.fleet.breaker", () -> isSo.getAsBoolean() ? 1 : 0)
        .description("1 for the state of the breaker that takes Valkey out of the path")
        .tag("state", state)
        .register(registry);
  }
}
