package dev.marquee.catalog;

import dev.marquee.documents.Documents;
import dev.marquee.documents.Lookup;
import dev.marquee.documents.View;
import dev.marquee.tmdb.TmdbRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Composes a collection. Upstream says the running time of its films only one by one, so they are
 * fetched too where there are few of them: by the very requests that the films' own pages make, so
 * that whoever goes on to one of them finds it cached.
 */
@Singleton
class CollectionView {
  private static final int MOST_TIMED = 12;

  private final Views views;
  private final Documents documents;
  private final CollectionReader reader;
  private final InstantSource clock;

  CollectionView(Views views, Documents documents, CollectionReader reader, InstantSource clock) {
    this.views = views;
    this.documents = documents;
    this.reader = reader;
    this.clock = clock;
  }

  CompletionStage<Lookup> view(int id, Locality locality, HttpServerRequest visitor) {
    TmdbRequest request = locality.query().to("collection/" + id);
    return views.of(
        "collection:" + request.key(),
        () -> documents.get(request).thenCompose(source -> compose(source, locality)),
        visitor);
  }

  private CompletionStage<View> compose(Lookup source, Locality locality) {
    if (source.document().status() != 200) {
      return CompletableFuture.completedFuture(Views.refused(source));
    }
    Fields collection = new Fields(views.read(source));
    List<MovieCard> movies = reader.movies(collection);
    LocalDate today = LocalDate.now(Clock.fixed(clock.instant(), ZoneOffset.UTC));
    List<TmdbRequest> released =
        movies.stream()
            .filter(it -> it.releaseDate() != null && !it.releaseDate().isAfter(today))
            .map(movie -> MovieReader.request(movie.id(), locality))
            .toList();
    if (released.isEmpty() || released.size() > MOST_TIMED) {
      return CompletableFuture.completedFuture(
          views.whole(reader.details(collection, null), List.of(source)));
    }
    return views
        .all(released)
        .exceptionally(failure -> released.stream().map(it -> Optional.<Lookup>empty()).toList())
        .thenApply(
            found -> {
              List<Optional<Lookup>> all = new ArrayList<>(found);
              all.add(Optional.of(source));
              return views.view(reader.details(collection, runtime(found)), all);
            });
  }

  private @Nullable Integer runtime(List<Optional<Lookup>> films) {
    int sum = 0;
    for (Optional<Lookup> film : films) {
      Optional<Integer> runtime =
          views.read(film).flatMap(details -> new Fields(details).positive("runtime"));
      if (runtime.isEmpty()) {
        return null;
      }
      sum += runtime.get();
    }
    return sum;
  }
}
