package dev.marquee.jobs;

import dev.marquee.database.Database;
import dev.marquee.database.DatabaseState;
import dev.marquee.titles.TitleImport;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Runs the jobs in the service. Every replica tries; the database lets one do it. The first import
 * is as soon as the database is there, since without it there is no index.
 */
@Singleton
class JobSchedule {
  private static final Logger LOG = Logger.getLogger("dev.marquee.jobs");
  private static final String FIRST_IMPORT = "first-import";
  private static final Duration FIRST_LOOK = Duration.ofSeconds(2);

  private final Scheduler scheduler;
  private final JobsConfig config;
  private final Database database;
  private final TitleImport titles;
  private final Warming warming;

  JobSchedule(
      Scheduler scheduler,
      JobsConfig config,
      Database database,
      TitleImport titles,
      Warming warming) {
    this.scheduler = scheduler;
    this.config = config;
    this.database = database;
    this.titles = titles;
    this.warming = warming;
  }

  void start(@Observes StartupEvent started) {
    if (!config.enabled() || !scheduler.isStarted()) {
      return;
    }
    if (database.state() != DatabaseState.NONE) {
      every(FIRST_LOOK, Duration.ZERO, FIRST_IMPORT, this::importFirst);
      every(config.importEvery(), config.jitter(), "import-titles", () -> titles.run(false));
    }
    every(config.warmEvery(), config.jitter(), "warm", warming::run);
  }

  private CompletionStage<?> importFirst() {
    if (database.state() == DatabaseState.UP) {
      scheduler.unscheduleJob(FIRST_IMPORT);
    }
    return titles.run(false);
  }

  private void every(
      Duration interval, Duration jitter, String name, Supplier<CompletionStage<?>> job) {
    scheduler
        .newJob(name)
        .setInterval(interval.toString())
        .setDelayed(interval.toString())
        .setExecutionMaxDelay(jitter.toString())
        .setConcurrentExecution(ConcurrentExecution.SKIP)
        .setTask(execution -> run(name, job), true)
        .schedule();
  }

  /** A failure is told and forgotten: the next run tries again. */
  private void run(String name, Supplier<CompletionStage<?>> job) {
    if (database.state() == DatabaseState.DOWN) {
      return;
    }
    try {
      job.get().toCompletableFuture().join();
    } catch (CompletionException failure) {
      LOG.warnf("%s failed: %s", name, failure.getMessage());
    }
  }
}
