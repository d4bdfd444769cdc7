package dev.marquee.process;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How late event loops come to what they are asked for: {@code marquee_event_loop_lag_seconds}.
 * Each loop is asked four times a second. A loop that is late lets all of its connections wait as
 * long.
 */
@Singleton
class EventLoopLag {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final Vertx vertx;
  private final Timer lag;

  EventLoopLag(Vertx vertx, MeterRegistry registry) {
    this.vertx = vertx;
    this.lag =
        Timer.builder("marquee.event.loop.lag")
            .description("How late event loops come to what they are asked for")
            .serviceLevelObjectives(
                Duration.ofMillis(1),
                Duration.ofMillis(5),
                Duration.ofMillis(10),
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofMillis(500),
                Duration.ofSeconds(2))
            .register(registry);
  }

  void start(@Observes StartupEvent event) {
    ((VertxInternal) vertx).getEventLoopGroup().forEach(this::ask);
  }

  private void ask(EventExecutor loop) {
    if (loop.isShuttingDown()) {
      return;
    }
    long due = System.nanoTime() + PAUSE_NANOS;
    var unused =
        loop.schedule(
            () -> {
              lag.record(Math.max(0, System.nanoTime() - due), TimeUnit.NANOSECONDS);
              ask(loop);
            },
            PAUSE_NANOS,
            TimeUnit.NANOSECONDS);
  }
}
