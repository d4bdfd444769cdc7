package dev.marquee.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.catalog.Favourites;
import dev.marquee.database.AdvisoryLock;
import dev.marquee.database.Database;
import dev.marquee.database.DatabaseState;
import dev.marquee.documents.MostAsked;
import dev.marquee.tmdb.TmdbRequest;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * Keeps fresh what visitors ask most: what they asked so far, and what the home page leads to, its
 * lists and their films; then fetches anew what upstream changed of all that is kept. Visitors'
 * requests go first. One process of the fleet does it at a time, for all, where they share their
 * documents.
 */
@Singleton
class Warming {
  private static final Logger LOG = Logger.getLogger("dev.marquee.jobs");

  private final Database database;
  private final MostAsked mostAsked;
  private final Ahead ahead;
  private final ChangedFilms changedFilms;
  private final JobsConfig config;

  Warming(
      Database database,
      MostAsked mostAsked,
      Ahead ahead,
      ChangedFilms changedFilms,
      JobsConfig config) {
    this.database = database;
    this.mostAsked = mostAsked;
    this.ahead = ahead;
    this.changedFilms = changedFilms;
    this.config = config;
  }

  /** Warms; gives false where another process does. One without a database is alone. */
  CompletionStage<Boolean> run() {
    mostAsked.tell();
    if (database.state() == DatabaseState.NONE) {
      return CompletableFuture.runAsync(this::warm, Thread::startVirtualThread)
          .thenApply(done -> true);
    }
    return database.run(
        connection -> {
          boolean alone = AdvisoryLock.WARM.tryTake(connection);
          if (alone) {
            warm();
          }
          return alone;
        });
  }

  private void warm() {
    Set<TmdbRequest> films = new LinkedHashSet<>();
    for (String language : config.warmLanguages()) {
      for (TmdbRequest list : Favourites.lists(language)) {
        Optional<JsonNode> answer = ahead.fetch(list);
        answer.ifPresent(it -> films.addAll(Favourites.films(it, language)));
      }
    }
    films.forEach(ahead::fetch);
    List<TmdbRequest> asked = mostAsked.requests().toCompletableFuture().join();
    asked.forEach(ahead::fetch);
    int changed = changedFilms.fetchAnew();
    LOG.infof(
        "Warm: %d films of the lists, %d documents that are asked most; %d changed upstream",
        films.size(), asked.size(), changed);
  }
}
