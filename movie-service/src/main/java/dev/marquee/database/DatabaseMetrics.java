package dev.marquee.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** What is counted of the database: {@code marquee_database_*}. Thread-safe. */
@Singleton
class DatabaseMetrics {
  private final MeterRegistry registry;

  DatabaseMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void observe(BooleanSupplier up) {
    Gauge.builder("marquee.database.up", () -> up.getAsBoolean() ? 1 : 0)
        .description("1 while the database can be used")
        .register(registry);
  }

  /** A transaction ended. */
  void call(SqlFailure failure, long start) {
    call(failure.name().toLowerCase(Locale.ROOT), start);
  }

  /** A transaction ended. */
  void call(String outcome, long start) {
    Timer.builder("marquee.database.calls")
        .description("Transactions, waiting for a connection included, by how they ended")
        .tag("outcome", outcome)
        .serviceLevelObjectives(
            Duration.ofMillis(5),
            Duration.ofMillis(25),
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5))
        .register(registry)
        .record(Duration.ofNanos(System.nanoTime() - start));
  }

  /** Work was turned away without an attempt. */
  void refused(DatabaseAwayException.Reason reason) {
    registry
        .counter("marquee.database.refused", "reason", reason.name().toLowerCase(Locale.ROOT))
        .increment();
  }
}
