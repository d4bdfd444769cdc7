package dev.marquee.tmdb;

import dev.marquee.fleet.Fleet;
import dev.marquee.tmdb.sample.SampleCatalog;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Chooses where answers come from. */
@Singleton
class UpstreamProducer {
  private static final Logger LOG = Logger.getLogger("dev.marquee.upstream");

  private final UpstreamConfig choice;

  UpstreamProducer(UpstreamConfig choice) {
    this.choice = choice;
  }

  @Produces
  @Singleton
  UpstreamHealth health(InstantSource clock) {
    return new UpstreamHealth(clock);
  }

  @Produces
  @Singleton
  RequestBudget budget(TmdbConfig config, Fleet fleet) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("tmdb-budget").daemon().factory());
    LocalPace local = new LocalPace(config.requestsPerSecond(), System::nanoTime);
    RequestBudget budget =
        new RequestBudget(
            new FleetPace(fleet.budget(), local),
            local.period(),
            // The other half is for the answer.
            config.deadline().dividedBy(2),
            System::nanoTime,
            (delay, task) -> {
              var unused = timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            });
    fleet.budget().onPause(budget::close);
    return budget;
  }

  @Produces
  @Singleton
  @Startup
  Upstream upstream(
      Instance<SampleCatalog> sample,
      @RestClient TmdbApi api,
      TmdbConfig config,
      RequestBudget budget,
      UpstreamHealth health,
      MeterRegistry registry,
      ManagedExecutor readers) {
    if (choice.isSample(config)) {
      LOG.info(
          "Serving the sample catalog: real films, synthetic votes, drawn pictures. "
              + "Set TMDB_API_TOKEN to serve TMDB.");
      return sample.get();
    }
    LOG.infof("Serving TMDB from %s, cached", config.url());
    return new TmdbClient(api, config, budget, health, new UpstreamMetrics(registry), readers);
  }

  /** Only made where it is asked for: it reads its data when it is made. */
  @Produces
  @Singleton
  @Typed(SampleCatalog.class)
  SampleCatalog sample(InstantSource clock) {
    return new SampleCatalog(clock, choice.publicUrl() + "/images/");
  }
}
