package dev.marquee.jobs;

import dev.marquee.database.Database;
import dev.marquee.database.DatabaseState;
import dev.marquee.titles.ImportOutcome;
import dev.marquee.titles.TitleImport;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** One job by hand, in an application that serves nobody. */
public class JobRun implements QuarkusApplication {
  private static final Logger LOG = Logger.getLogger("dev.marquee.jobs");

  /** An embedded database is unpacked and created the first time. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Database database;
  private final Instance<TitleImport> titles;
  private final Instance<Warming> warming;

  JobRun(Database database, Instance<TitleImport> titles, Instance<Warming> warming) {
    this.database = database;
    this.titles = titles;
    this.warming = warming;
  }

  @Override
  public int run(String... arguments) throws InterruptedException {
    Job job = Job.of(arguments[1]).orElseThrow();
    if (!databaseIsUp()) {
      LOG.errorf("%s: the database does not answer", job.word());
      return ExitCode.FAILED;
    }
    try {
      boolean done = done(job);
      LOG.infof("%s: %s", job.word(), done ? "done" : "another process does it now");
      return ExitCode.DONE;
    } catch (CompletionException failure) {
      LOG.errorf("%s failed: %s", job.word(), failure.getMessage());
      return ExitCode.FAILED;
    }
  }

  private boolean done(Job job) {
    return switch (job) {
      case IMPORT_TITLES ->
          titles.get().run(true).toCompletableFuture().join() != ImportOutcome.BUSY;
      case WARM -> warming.get().run().toCompletableFuture().join();
    };
  }

  private boolean databaseIsUp() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (database.state() == DatabaseState.DOWN && System.nanoTime() - end < 0) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return database.state() == DatabaseState.UP;
  }
}
