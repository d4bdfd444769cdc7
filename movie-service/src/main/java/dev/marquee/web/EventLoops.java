package dev.marquee.web;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.inject.Singleton;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One event loop a core, where Vert.x would take two: hits need no more, and loops that share a
 * core wait for each other. {@code quarkus.vertx.event-loops-pool-size} says otherwise.
 */
@Singleton
class EventLoops implements VertxOptionsCustomizer {
  /** With a single loop, one long answer would keep all others waiting. */
  private static final int FEWEST = 2;

  private final OptionalInt configured;

  EventLoops(@ConfigProperty(name = "quarkus.vertx.event-loops-pool-size") OptionalInt configured) {
    this.configured = configured;
  }

  @Override
  public void accept(VertxOptions options) {
    if (configured.isEmpty()) {
      options.setEventLoopPoolSize(Math.max(FEWEST, Runtime.getRuntime().availableProcessors()));
    }
  }
}
