package dev.marquee.library;

import dev.marquee.catalog.Films;
import dev.marquee.visitor.Session;
import dev.marquee.web.ProblemException;
import dev.marquee.web.ProblemType;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;

/**
 * Adds a file to a visitor's lists, all of it or nothing. Films that it knows by name are looked up
 * a few at a time, since every look-up may cost a request to the source of the catalog; few imports
 * do so at once. Thread-safe; nobody blocks.
 */
@Singleton
class Import {
  static final int MOST_NAMES = 2_000;

  private static final int AT_ONCE = 8;
  private static final Duration BUSY = Duration.ofSeconds(30);

  private final Library library;
  private final Films films;
  private final Semaphore searching = new Semaphore(2);

  Import(Library library, Films films) {
    this.library = library;
    this.films = films;
  }

  /** Fails with {@link dev.marquee.tmdb.UpstreamException} if names cannot be looked up now. */
  CompletionStage<ImportReport> add(Session session, Upload upload) {
    if (upload.named().isEmpty()) {
      return stored(session, upload, List.of());
    }
    if (!searching.tryAcquire()) {
      throw new ProblemException(
          ProblemType.TOO_MANY_REQUESTS, "Other files are being read.", Optional.of(BUSY));
    }
    List<UnknownFilm> unknown = new ArrayList<>();
    return named(upload, 0, unknown)
        .whenComplete((done, failure) -> searching.release())
        .thenCompose(done -> stored(session, upload, unknown));
  }

  /** Looks some names up side by side, then those that follow. */
  private CompletionStage<Boolean> named(Upload upload, int from, List<UnknownFilm> unknown) {
    if (from >= upload.named().size()) {
      return CompletableFuture.completedFuture(true);
    }
    int to = Math.min(from + AT_ONCE, upload.named().size());
    List<NamedFilm> some = upload.named().subList(from, to);
    List<CompletableFuture<Optional<Integer>>> flights =
        some.stream()
            .map(film -> films.named(film.name(), film.year()).toCompletableFuture())
            .toList();
    return CompletableFuture.allOf(flights.toArray(CompletableFuture<?>[]::new))
        // Off the caller's stack, which thousands of names that are at hand would exhaust.
        .thenComposeAsync(
            done -> {
              for (int at = 0; at < some.size(); at++) {
                NamedFilm film = some.get(at);
                flights
                    .get(at)
                    .join()
                    .ifPresentOrElse(
                        id -> upload.add(film.shelf(), film.withId(id)),
                        () -> unknown.add(new UnknownFilm(film.line(), film.name(), film.year())));
              }
              return named(upload, to, unknown);
            });
  }

  private CompletionStage<ImportReport> stored(
      Session session, Upload upload, List<UnknownFilm> unknown) {
    int size = upload.size() - upload.named().size();
    return library
        .add(session, upload.lists())
        .thenApply(changed -> new ImportReport(changed, size - changed, List.copyOf(unknown)));
  }
}
