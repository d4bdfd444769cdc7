package dev.marquee.titles;

import dev.marquee.database.Database;
import dev.marquee.database.DatabaseAwayException;
import dev.marquee.database.DatabaseState;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Finds titles by what somebody has typed so far. Thread-safe; never blocks. */
@Singleton
public class TitleSearch {
  private static final Logger LOG = Logger.getLogger("dev.marquee.titles");

  /** Who types has typed on by then. */
  private static final long LONGEST_MILLIS = 1_000;

  private final Database database;
  private final TitleSource source;
  private final TitleMetrics metrics;

  TitleSearch(Database database, TitleSource source, TitleMetrics metrics) {
    this.database = database;
    this.source = source;
    this.metrics = metrics;
  }

  /**
   * The titles that answer a text best, the best first.
   *
   * @param language what names are wanted in, as {@code de-DE}; where it is not known in it, a
   *     title keeps the name by which it was found
   * @return empty where the index cannot be asked, or is of another upstream than ours; never fails
   */
  public CompletionStage<Optional<List<Title>>> find(String typed, String language, int most) {
    if (database.state() != DatabaseState.UP) {
      return CompletableFuture.completedFuture(missed());
    }
    long start = System.nanoTime();
    return database
        .run(connection -> new IndexQuery(connection).find(source.name(), typed, language, most))
        .toCompletableFuture()
        .orTimeout(LONGEST_MILLIS, TimeUnit.MILLISECONDS)
        .exceptionally(this::failed)
        .thenApply(found -> found.isPresent() ? told(found, start) : missed());
  }

  /** That the database is away or slow is told elsewhere; anything else is a mistake of ours. */
  private Optional<List<Title>> failed(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (!(cause instanceof DatabaseAwayException || cause instanceof TimeoutException)) {
      LOG.error("the title index cannot be searched", cause);
    }
    return Optional.empty();
  }

  private Optional<List<Title>> told(Optional<List<Title>> found, long start) {
    metrics.searched(start);
    return found;
  }

  private Optional<List<Title>> missed() {
    metrics.notSearched();
    return Optional.empty();
  }
}
