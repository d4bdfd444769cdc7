package dev.marquee.titles;

import dev.marquee.database.Database;
import dev.marquee.database.DatabaseState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * When the index was last made, as {@code marquee_titles_imported_timestamp_seconds}: 0 where there
 * is none, NaN until the database was asked. It may be another process that imports, so it is the
 * database that knows. Who reads metrics does not wait for it: they are told what it said before,
 * and it is asked again, at most every {@link #PAUSE}. Thread-safe.
 */
@Startup
@Singleton
class IndexAge {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Database database;
  private final String source;
  private final AtomicLong askAfter = new AtomicLong(System.nanoTime());
  private volatile double importedAt = Double.NaN;

  IndexAge(Database database, TitleSource source, MeterRegistry registry) {
    this.database = database;
    this.source = source.name();
    // The sample catalog has one edition, which never grows old.
    if (source.sample().isEmpty() && database.state() != DatabaseState.NONE) {
      Gauge.builder("marquee.titles.imported.timestamp.seconds", this, IndexAge::importedAt)
          .description("When the title index was last made, in seconds since 1970")
          .register(registry);
    }
  }

  double importedAt() {
    long now = System.nanoTime();
    long due = askAfter.get();
    if (now - due >= 0
        && askAfter.compareAndSet(due, now + PAUSE.toNanos())
        && database.state() == DatabaseState.UP) {
      // A database that cannot tell leaves what it told before.
      var unused = database.run(this::ask).thenAccept(seconds -> importedAt = seconds);
    }
    return importedAt;
  }

  private double ask(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT extract(epoch FROM imported_at) FROM title_index WHERE source = ?")) {
      statement.setString(1, source);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getDouble(1) : 0;
      }
    }
  }
}
