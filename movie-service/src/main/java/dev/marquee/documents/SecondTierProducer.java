package dev.marquee.documents;

import dev.marquee.fleet.Fleet;
import dev.marquee.fleet.FleetConfig;
import dev.marquee.fleet.SharedState;
import dev.marquee.tmdb.TmdbConfig;
import dev.marquee.tmdb.Upstream;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes what stands behind the memory of this process. */
@Singleton
class SecondTierProducer {

  @Produces
  @Singleton
  SecondTier tier(Fleet fleet, MeterRegistry registry, InstantSource clock, Upstream upstream) {
    String build =
        fleet.state() == SharedState.NONE ? "" : BuildDigest.of(SecondTierProducer.class);
    return new ValkeyTier(
        fleet.store(), fleet::state, new SecondTierMetrics(registry), clock, upstream, build);
  }

  @Produces
  @Singleton
  SharedFlights flights(
      Fleet fleet, SecondTier second, TmdbConfig tmdb, FleetConfig config, InstantSource clock) {
    return new SharedFlights(fleet.flights(), second, config.lease().plus(tmdb.deadline()), clock);
  }
}
