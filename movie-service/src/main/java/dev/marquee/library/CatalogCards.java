package dev.marquee.library;

import dev.marquee.catalog.Films;
import dev.marquee.catalog.LocalityParameters;
import dev.marquee.catalog.MovieCard;
import dev.marquee.web.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** What the catalog knows of the films on a list: as much as it can say within moments. */
@Singleton
class CatalogCards {
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  private final Films films;

  CatalogCards(Films films) {
    this.films = films;
  }

  /** A film, and whether the catalog is sure that there is one. */
  private record Found(Optional<MovieCard> card, boolean sure) {}

  /** Entries with their films, in the same order; without the film where it cannot be had now. */
  CompletionStage<List<EntryState>> told(
      List<Entry> entries, LocalityParameters locality, HttpServerRequest visitor) {
    List<CompletableFuture<Found>> flights = new ArrayList<>();
    entries.forEach(entry -> flights.add(find(entry.movieId(), locality, visitor)));
    return CompletableFuture.allOf(flights.toArray(CompletableFuture<?>[]::new))
        .thenApply(
            done -> {
              List<EntryState> told = new ArrayList<>();
              for (int at = 0; at < entries.size(); at++) {
                MovieCard card = flights.get(at).join().card().orElse(null);
                told.add(EntryState.of(entries.get(at), card));
              }
              return told;
            });
  }

  /** Whether the catalog knows for sure that there is no such film. */
  CompletionStage<Boolean> isUnknown(
      int movieId, LocalityParameters locality, HttpServerRequest visitor) {
    return find(movieId, locality, visitor)
        .thenApply(found -> found.sure() && found.card().isEmpty());
  }

  private CompletableFuture<Found> find(
      int movieId, LocalityParameters locality, HttpServerRequest visitor) {
    Found unsure = new Found(Optional.empty(), false);
    CompletionStage<Found> flight;
    try {
      flight = films.card(movieId, locality, visitor).thenApply(card -> new Found(card, true));
    } catch (ProblemException wrongLocality) {
      return CompletableFuture.failedFuture(wrongLocality);
    }
    return flight
        .exceptionally(away -> unsure)
        .toCompletableFuture()
        .copy()
        .completeOnTimeout(unsure, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }
}
