package dev.marquee.database;

import dev.marquee.database.DatabaseAwayException.Reason;
import io.agroal.api.AgroalDataSource;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one door to PostgreSQL. Work runs on virtual threads, each piece in a transaction of its own,
 * never on an event loop. While the database is away callers are told so at once: only {@link
 * Availability} knocks, and opens the door again. Thread-safe.
 */
@Singleton
public class Database {
  /** More would only wait until they are turned away. */
  private static final int MOST_AT_ONCE = 400;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final int ATTEMPTS = 3;

  private final Instance<AgroalDataSource> pool;
  private final Availability availability;
  private final DatabaseMetrics metrics;
  private final ExecutorService threads;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  /** Whose turn it is: first come, first served, which the pool does not promise. */
  private final Semaphore connections;

  Database(
      Instance<AgroalDataSource> pool,
      Availability availability,
      DatabaseMetrics metrics,
      @VirtualThreads ExecutorService threads,
      @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int poolSize) {
    this.pool = pool;
    this.availability = availability;
    this.metrics = metrics;
    this.threads = threads;
    // One is left for Availability.
    this.connections = new Semaphore(Math.max(1, poolSize - 1), true);
  }

  /** How the database is doing, without asking it. */
  public DatabaseState state() {
    return availability.state();
  }

  /**
   * Does work in one transaction; what it changed is committed and on disk when this completes.
   *
   * @return fails with {@link DatabaseAwayException} where the database cannot, after seconds at
   *     most, and with what the work throws, after which nothing is changed. Completes on a thread
   *     that may block.
   */
  public <T> CompletionStage<T> run(SqlWork<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    switch (availability.state()) {
      case NONE -> result.completeExceptionally(refused(Reason.NOT_CONFIGURED));
      case DOWN -> result.completeExceptionally(refused(Reason.UNREACHABLE));
      case UP -> {
        if (places.tryAcquire()) {
          threads.execute(() -> complete(result, work));
        } else {
          result.completeExceptionally(refused(Reason.BUSY));
        }
      }
    }
    return result;
  }

  private DatabaseAwayException refused(Reason reason) {
    metrics.refused(reason);
    return new DatabaseAwayException(reason);
  }

  private <T> void complete(CompletableFuture<T> result, SqlWork<T> work) {
    T done;
    try {
      done = inTurn(work);
    } catch (Throwable failure) {
      places.release();
      result.completeExceptionally(failure);
      return;
    }
    places.release();
    result.complete(done);
  }

  private <T> T inTurn(SqlWork<T> work) throws InterruptedException {
    if (!connections.tryAcquire(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS)) {
      throw refused(Reason.BUSY);
    }
    try {
      // It may have gone away while this one waited.
      if (availability.state() != DatabaseState.UP) {
        throw refused(Reason.UNREACHABLE);
      }
      return attempts(work);
    } finally {
      connections.release();
    }
  }

  private <T> T attempts(SqlWork<T> work) {
    for (int attempt = 1; ; attempt++) {
      long start = System.nanoTime();
      try {
        T done = attempt(work);
        metrics.call("ok", start);
        return done;
      } catch (SQLException failure) {
        SqlFailure kind = SqlFailure.of(failure);
        metrics.call(kind, start);
        if (kind != SqlFailure.CONFLICT || attempt == ATTEMPTS) {
          throw told(kind, failure);
        }
      }
    }
  }

  private RuntimeException told(SqlFailure kind, SQLException failure) {
    return switch (kind) {
      case AWAY -> {
        availability.lost(failure);
        yield new DatabaseAwayException(Reason.UNREACHABLE);
      }
      case BUSY -> {
        availability.doubted();
        yield new DatabaseAwayException(Reason.BUSY);
      }
      case CONFLICT -> new DatabaseAwayException(Reason.BUSY);
      case OURS -> new IllegalStateException("a statement failed", failure);
    };
  }

  private <T> T attempt(SqlWork<T> work) throws SQLException {
    try (Connection connection = pool.get().getConnection()) {
      connection.setAutoCommit(false);
      try {
        T done = work.on(connection);
        connection.commit();
        return done;
      } catch (SQLException | RuntimeException | Error failure) {
        rollBack(connection, failure);
        throw failure;
      }
    }
  }

  private static void rollBack(Connection connection, Throwable failure) {
    try {
      connection.rollback();
    } catch (SQLException connectionGone) {
      failure.addSuppressed(connectionGone);
    }
  }
}
