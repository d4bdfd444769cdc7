package dev.marquee.tmdb;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What is counted of upstream calls: {@code marquee_tmdb_*}. Thread-safe. */
final class UpstreamMetrics {
  private final MeterRegistry registry;

  UpstreamMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** An attempt ended: with a status that is an answer, or a failure's reason. */
  void attempt(String outcome, long nanos) {
    Timer.builder("marquee.tmdb.requests")
        .description("Attempts sent upstream, by how they ended")
        .tag("outcome", outcome)
        .serviceLevelObjectives(
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofMillis(2500),
            Duration.ofSeconds(5))
        .register(registry)
        .record(Duration.ofNanos(nanos));
  }

  /** A fetch was turned away without an attempt. */
  void refused(UpstreamException.Reason reason) {
    registry
        .counter("marquee.tmdb.refused", "reason", reason.name().toLowerCase(Locale.ROOT))
        .increment();
  }

  /** A request had its turn after this long. */
  void budgetWait(Upstream.Priority priority, long nanos) {
    Timer.builder("marquee.tmdb.budget.wait")
        .description("Time that requests waited for the request budget")
        .tag("priority", priority.name().toLowerCase(Locale.ROOT))
        .serviceLevelObjectives(
            Duration.ofMillis(1),
            Duration.ofMillis(10),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5))
        .register(registry)
        .record(Duration.ofNanos(nanos));
  }

  void observe(
      RequestBudget budget,
      int requestsPerSecond,
      BooleanSupplier tokenRejected,
      Supplier<CircuitBreakerState> breaker) {
    Gauge.builder("marquee.tmdb.budget.waiting", budget, RequestBudget::waiting)
        .description("Requests that wait for their turn")
        .register(registry);
    Gauge.builder("marquee.tmdb.budget.limit", () -> requestsPerSecond)
        .description("Requests per second that may go upstream")
        .register(registry);
    Gauge.builder("marquee.tmdb.paused.seconds", budget, it -> it.closedFor().toMillis() / 1000.0)
        .description("How much longer upstream wants to be left alone (Retry-After)")
        .register(registry);
    Gauge.builder("marquee.tmdb.token.rejected", () -> tokenRejected.getAsBoolean() ? 1 : 0)
        .description("1 from when upstream rejects our token until it answers again")
        .register(registry);
    for (CircuitBreakerState state : CircuitBreakerState.values()) {
      Gauge.builder("marquee.tmdb.breaker", () -> breaker.get() == state ? 1 : 0)
          .description("1 for the state that the circuit breaker is in")
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }
}
