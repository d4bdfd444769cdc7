package dev.marquee.titles;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** What is counted of the title index: {@code marquee_titles_*}. Thread-safe. */
@Singleton
class TitleMetrics {
  private final MeterRegistry registry;
  private final AtomicBoolean importing = new AtomicBoolean();

  TitleMetrics(MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder("marquee.titles.importing", () -> importing.get() ? 1 : 0)
        .description("1 while this process imports titles")
        .register(registry);
  }

  /** A line of an export was read: taken, left_out or corrupt. */
  void line(String outcome) {
    registry.counter("marquee.titles.lines", "outcome", outcome).increment();
  }

  void importing(boolean now) {
    importing.set(now);
  }

  /** An import ended: as {@link ImportOutcome}, or failed. */
  void imported(String outcome, long start) {
    registry
        .timer("marquee.titles.imports", "outcome", outcome)
        .record(Duration.ofNanos(System.nanoTime() - start));
  }

  /** The index answered. */
  void searched(long start) {
    Timer.builder("marquee.titles.searches")
        .description("Searches that the index answered")
        .serviceLevelObjectives(
            Duration.ofMillis(2),
            Duration.ofMillis(5),
            Duration.ofMillis(10),
            Duration.ofMillis(30),
            Duration.ofMillis(100),
            Duration.ofMillis(500))
        .register(registry)
        .record(Duration.ofNanos(System.nanoTime() - start));
  }

  /** There was no index to ask. */
  void notSearched() {
    registry.counter("marquee.titles.fallbacks").increment();
  }

  /** Titles seen upstream: taken, or dropped since there were too many. */
  void seen(String outcome, int titles) {
    registry.counter("marquee.titles.seen", "outcome", outcome).increment(titles);
  }
}
