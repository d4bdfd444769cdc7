package dev.marquee.database;

import dev.marquee.secrets.DatabaseSecret;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Knows whether the database can be used, and finds out when it can again: one thread asks it once
 * a second while it is away, brings its tables up to date when it answers (under Flyway's own lock,
 * since replicas start together), and only then lets callers in. Thread-safe.
 */
@Singleton
class Availability {
  private static final Logger LOG = Logger.getLogger("dev.marquee.database");
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int PATIENCE = 3;
  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final Duration LOG_INTERVAL = Duration.ofMinutes(1);

  private final Instance<AgroalDataSource> pool;
  private final Instance<Flyway> flyway;
  private final DatabaseSecret secret;
  private final LinkedBlockingQueue<DatabaseState> wishes = new LinkedBlockingQueue<>(1);
  private volatile DatabaseState state;
  private volatile boolean stopped;

  /** Whether the pool may hold connections from before the database went away. */
  private volatile boolean stale;

  /** An embedded database takes some seconds to start, which is nothing to be told. */
  private long tellAfter = System.nanoTime() + GRACE.toNanos();

  Availability(
      Instance<AgroalDataSource> pool,
      Instance<Flyway> flyway,
      DatabaseSecret secret,
      DatabaseMetrics metrics,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> url) {
    this.pool = pool;
    this.flyway = flyway;
    this.secret = secret;
    this.state = url.isPresent() ? DatabaseState.DOWN : DatabaseState.NONE;
    if (url.isPresent()) {
      metrics.observe(() -> state == DatabaseState.UP);
    }
  }

  DatabaseState state() {
    return state;
  }

  /** To be told when a connection broke: callers are turned away until it is found again. */
  void lost(SQLException failure) {
    if (state == DatabaseState.UP) {
      stale = true;
      state = DatabaseState.DOWN;
      LOG.warnf("The database is away (%s): %s", failure.getSQLState(), failure.getMessage());
    }
    doubted();
  }

  /** To be told when it was slow: it is asked whether it is still there. */
  void doubted() {
    var unused = wishes.offer(DatabaseState.UP);
  }

  void start(@Observes StartupEvent started) {
    if (state != DatabaseState.NONE) {
      doubted();
      Thread.ofVirtual().name("database-availability").start(this::watch);
    }
  }

  void stop(@Observes ShutdownEvent ended) {
    stopped = true;
    doubted();
  }

  private void watch() {
    try {
      while (!stopped) {
        if (state == DatabaseState.UP) {
          wishes.take();
        } else {
          // A wish that came meanwhile is fulfilled by this very look.
          wishes.poll(PAUSE.toNanos(), TimeUnit.NANOSECONDS);
        }
        look();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    boolean wasAway = state != DatabaseState.UP;
    try {
      if (stale) {
        // Once: what is connected from now on may be good, and takes its time on a busy machine.
        pool.get().flush(FlushMode.ALL);
        stale = false;
      }
      if (wasAway) {
        flyway.get().migrate();
      }
      ask(wasAway ? 1 : PATIENCE);
      state = DatabaseState.UP;
      if (wasAway) {
        LOG.info("The database is there, its tables are up to date");
      }
    } catch (SQLException | FlywayException failure) {
      state = DatabaseState.DOWN;
      if (SqlFailure.refusesUser(failure)) {
        secret.refused();
      }
      tell(failure);
    } catch (RuntimeException unexpected) {
      state = DatabaseState.DOWN;
      LOG.error("the database cannot be used", unexpected);
    }
  }

  /** A pool whose connections are all at work says nothing of the database: it is asked again. */
  private void ask(int times) throws SQLException {
    try (Connection connection = pool.get().getConnection()) {
      if (!connection.isValid(2)) {
        throw new SQLException("it does not answer", "08006");
      }
    } catch (SQLException failure) {
      if (times == 1 || SqlFailure.of(failure) != SqlFailure.BUSY) {
        throw failure;
      }
      ask(times - 1);
    }
  }

  /** Once a minute is enough for who reads logs. */
  private void tell(Exception failure) {
    long now = System.nanoTime();
    if (!stopped && now - tellAfter >= 0) {
      tellAfter = now + LOG_INTERVAL.toNanos();
      String why = String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
      LOG.warnf("The database does not answer, it is asked again every second: %s", why);
    }
  }
}
