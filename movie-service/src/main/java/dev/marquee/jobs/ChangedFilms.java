package dev.marquee.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.documents.Changes;
import dev.marquee.documents.Refreshes;
import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.tmdb.TmdbRoutes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fetches anew what is kept of films that upstream changed within the last day. Blocks. */
@Singleton
class ChangedFilms {
  /** Upstream does not say when it changed a film: what was fetched since is left alone. */
  private static final Duration SUSPECT = Duration.ofHours(1);

  private static final int MOST_PAGES = 100;

  /** The keys of a film's documents. */
  private static final Pattern FILM = Pattern.compile("movie/([0-9]{1,9})(?:[/?].*)?");

  private final Ahead ahead;
  private final Refreshes refreshes;
  private final Changes changes;
  private final Counter refreshed;

  ChangedFilms(Ahead ahead, Refreshes refreshes, Changes changes, MeterRegistry registry) {
    this.ahead = ahead;
    this.refreshes = refreshes;
    this.changes = changes;
    this.refreshed = registry.counter("marquee.jobs.changes");
  }

  /** Gives the number of documents that came anew. */
  int fetchAnew() {
    Set<Integer> changed = changed();
    if (changed.isEmpty()) {
      return 0;
    }
    Set<String> fetched = new HashSet<>();
    for (String key : refreshes.keptFor(SUSPECT)) {
      Matcher film = FILM.matcher(key);
      if (film.matches() && changed.contains(Integer.valueOf(film.group(1))) && fetchAnew(key)) {
        fetched.add(key);
      }
    }
    changes.tell(fetched);
    refreshed.increment(fetched.size());
    return fetched.size();
  }

  /** A failure leaves what is kept as it is. */
  private boolean fetchAnew(String key) {
    try {
      return refreshes.fetchAnew(key).toCompletableFuture().join();
    } catch (CompletionException away) {
      return false;
    }
  }

  private Set<Integer> changed() {
    Set<Integer> ids = new HashSet<>();
    int pages = 1;
    for (int page = 1; page <= Math.min(pages, MOST_PAGES); page++) {
      Optional<JsonNode> answer = ahead.fetch(page(page));
      if (answer.isEmpty()) {
        break;
      }
      answer.get().path("results").forEach(it -> ids.add(it.path("id").asInt()));
      pages = answer.get().path("total_pages").asInt();
    }
    return ids;
  }

  private static TmdbRequest page(int page) {
    return TmdbRoutes.request("movie/changes", Map.of("page", Integer.toString(page)));
  }
}
