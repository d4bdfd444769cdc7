package dev.marquee.titles;

import dev.marquee.database.AdvisoryLock;
import dev.marquee.database.Database;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * Makes the index anew in one transaction: a crash, a damaged file or a lost connection leave the
 * old one. One process of the fleet does it at a time.
 */
@Singleton
public class TitleImport {
  private static final Logger LOG = Logger.getLogger("dev.marquee.titles");

  /** The longest that one statement may take, which elsewhere is seconds: indexes are built. */
  private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(10);

  private final Database database;
  private final Editions editions;
  private final TitleMetrics metrics;

  TitleImport(Database database, Editions editions, TitleMetrics metrics) {
    this.database = database;
    this.editions = editions;
    this.metrics = metrics;
  }

  /**
   * Imports the newest edition.
   *
   * @param again whether also one that is in the index already
   * @return fails with {@link ImportFailedException}, after which the index is what it was, or with
   *     {@link dev.marquee.database.DatabaseAwayException}
   */
  public CompletionStage<ImportOutcome> run(boolean again) {
    long start = System.nanoTime();
    return database
        .run(connection -> patiently(connection, again))
        .whenComplete(
            (outcome, failure) ->
                metrics.imported(
                    failure == null ? outcome.name().toLowerCase(Locale.ROOT) : "failed", start));
  }

  private ImportOutcome patiently(Connection connection, boolean again) throws SQLException {
    int patience = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, (int) LONGEST_STATEMENT.toMillis());
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL statement_timeout = " + LONGEST_STATEMENT.toMillis());
      return alone(connection, again);
    } finally {
      connection.setNetworkTimeout(Runnable::run, patience);
    }
  }

  private ImportOutcome alone(Connection connection, boolean again) throws SQLException {
    if (!AdvisoryLock.IMPORT_TITLES.tryTake(connection)) {
      LOG.info("Another process imports titles");
      return ImportOutcome.BUSY;
    }
    metrics.importing(true);
    try {
      return imported(connection, again);
    } catch (IOException failure) {
      throw new ImportFailedException(String.valueOf(failure.getMessage()));
    } finally {
      metrics.importing(false);
    }
  }

  private ImportOutcome imported(Connection connection, boolean again)
      throws SQLException, IOException {
    ImportedIndex index = new ImportedIndex(connection);
    Optional<String> known = again ? Optional.empty() : index.edition(editions.source());
    Optional<Edition> newer = editions.newerThan(known);
    if (newer.isEmpty() && known.isEmpty()) {
      throw new ImportFailedException("there is no export of films");
    }
    if (newer.isEmpty()) {
      LOG.debugf("The titles are those of %s already", known.orElse(""));
      return ImportOutcome.CURRENT;
    }
    try (Edition edition = newer.get()) {
      LOG.infof("Importing titles of %s from %s", edition.name(), edition.source());
      long names = index.replaceBy(edition);
      LOG.infof("Imported titles of %s: %d names", edition.name(), names);
      return ImportOutcome.IMPORTED;
    }
  }
}
