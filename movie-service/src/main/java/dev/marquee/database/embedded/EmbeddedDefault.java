package dev.marquee.database.embedded;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The database of those who have configured none. Its folder and address are settled before the
 * application starts, which has to know them; the server starts behind the application, so that
 * nobody waits for it, and stops after it.
 */
@Singleton
public class EmbeddedDefault {
  private static final Logger LOG = Logger.getLogger("dev.marquee.database");
  private static final String PREFIX = "quarkus.datasource.";

  /** Made before there is an application that could hold it. */
  private static final AtomicReference<@Nullable EmbeddedPostgres> CLAIMED =
      new AtomicReference<>();

  private CompletableFuture<Void> started = CompletableFuture.completedFuture(null);

  /**
   * Takes the data folder and configures the application for it, unless a database is configured
   * already. Where the folder or PostgreSQL cannot be had, the application goes without.
   *
   * @throws FolderInUseException if another process has the folder
   */
  public static void claim(Config config) throws FolderInUseException {
    boolean wanted =
        config.getOptionalValue("marquee.database.embedded", Boolean.class).orElse(true);
    if (!wanted || config.getOptionalValue(PREFIX + "jdbc.url", String.class).isPresent()) {
      return;
    }
    Path folder =
        config
            .getOptionalValue("marquee.data-dir", String.class)
            .map(configured -> Path.of(configured).toAbsolutePath())
            .orElseGet(() -> Platform.current().dataFolder());
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.in(folder);
      CLAIMED.set(postgres);
      System.setProperty(PREFIX + "jdbc.url", postgres.url());
      System.setProperty(PREFIX + "username", postgres.user());
      System.setProperty(PREFIX + "password", postgres.password());
    } catch (FolderInUseException inUse) {
      throw inUse;
    } catch (IOException | UnsupportedOperationException unavailable) {
      LOG.warnf(
          "No library without a database (%s): set QUARKUS_DATASOURCE_JDBC_URL,"
              + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD",
          unavailable.getMessage());
    }
  }

  void start(@Observes StartupEvent event) {
    EmbeddedPostgres postgres = CLAIMED.get();
    if (postgres != null) {
      started = CompletableFuture.runAsync(() -> start(postgres), Thread::startVirtualThread);
    }
  }

  private static void start(EmbeddedPostgres postgres) {
    try {
      postgres.start();
    } catch (IOException failure) {
      LOG.errorf("The embedded PostgreSQL did not start: %s", failure.getMessage());
    }
  }

  /** After everything that may still want to write. */
  void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event) {
    EmbeddedPostgres postgres = CLAIMED.getAndSet(null);
    if (postgres == null) {
      return;
    }
    started.join();
    // Live reload runs main again in this very process.
    System.clearProperty(PREFIX + "jdbc.url");
    System.clearProperty(PREFIX + "username");
    System.clearProperty(PREFIX + "password");
    try {
      postgres.close();
    } catch (IOException failure) {
      LOG.warnf("The embedded PostgreSQL did not stop: %s", failure.getMessage());
    }
  }
}
