package dev.marquee.images;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.BaseUnits;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/** What is counted of pictures: {@code marquee_images_*}. Thread-safe. */
@Singleton
final class ImagesMetrics {
  private final MeterRegistry registry;
  private final Counter evictions;
  private final Counter placeholders;

  ImagesMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.evictions =
        Counter.builder("marquee.images.evictions")
            .description("Pictures that left the directory store for others")
            .register(registry);
    this.placeholders =
        Counter.builder("marquee.images.placeholders")
            .description("Answers with a drawing in place of a picture that could not be had")
            .register(registry);
  }

  /** A picture was asked for. */
  void lookedUp(Lookup.Outcome outcome) {
    registry.counter("marquee.images.lookups", "outcome", outcome.label()).increment();
  }

  void placeholder() {
    placeholders.increment();
  }

  void evicted() {
    evictions.increment();
  }

  /** The store did not do what it was asked for: {@code read} or {@code write}. */
  void storeFailed(String operation) {
    registry.counter("marquee.images.store.failures", "operation", operation).increment();
  }

  /** The image host was asked: {@code ok}, {@code not_found} or a failure's reason. */
  void asked(String outcome, long nanos) {
    Timer.builder("marquee.images.upstream")
        .description("Pictures fetched from the image host, by how that ended")
        .tag("outcome", outcome.toLowerCase(Locale.ROOT))
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

  /** Tells how full the directory store is. */
  void observe(KeptPictures kept) {
    Gauge.builder("marquee.images.store", kept, KeptPictures::bytes)
        .description("What the kept pictures hold of the disk")
        .baseUnit(BaseUnits.BYTES)
        .register(registry);
    Gauge.builder("marquee.images.store.capacity", kept, KeptPictures::capacity)
        .description("What kept pictures may hold of the disk")
        .baseUnit(BaseUnits.BYTES)
        .register(registry);
    Gauge.builder("marquee.images.store.pictures", kept, KeptPictures::count)
        .description("Pictures in the directory store")
        .register(registry);
  }
}
