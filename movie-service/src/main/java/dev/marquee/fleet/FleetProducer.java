package dev.marquee.fleet;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.vertx.redis.client.Redis;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the fleet of the Valkey that is configured, or of none. */
@Singleton
class FleetProducer {

  @Produces
  @Singleton
  @Startup
  Fleet fleet(
      InjectableInstance<Redis> redis,
      ValkeyLogin login,
      FleetConfig config,
      MeterRegistry registry) {
    // Without quarkus.redis.hosts the client is not active.
    Connector valkey = redis.listActive().stream().findFirst().map(login::over).orElse(null);
    Fleet fleet = new Fleet(valkey, config, registry);
    fleet.start();
    return fleet;
  }

  /** Before the client is closed, so that its end is not taken for Valkey's. */
  void stop(@Observes ShutdownEvent end, Fleet fleet) {
    fleet.stop();
  }
}
