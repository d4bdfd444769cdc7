package dev.marquee.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.documents.Documents;
import dev.marquee.documents.Lookup;
import dev.marquee.tmdb.InvalidRequestException;
import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.tmdb.UpstreamException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Single films as cards, for features that know no more of them than an id, or a name. */
@Singleton
public class Films {
  private final Views views;
  private final Documents documents;
  private final Cards cards;
  private final ObjectMapper mapper;

  Films(Views views, Documents documents, Cards cards, ObjectMapper mapper) {
    this.views = views;
    this.documents = documents;
    this.cards = cards;
    this.mapper = mapper;
  }

  /**
   * The card of a film; empty where the catalog has none of this id. Fails as {@link Catalog} does.
   */
  public CompletionStage<Optional<MovieCard>> card(
      int id, LocalityParameters parameters, HttpServerRequest visitor) {
    TmdbRequest request = MovieReader.request(id, Locality.of(parameters));
    return views.of("card", request, this::card, visitor).thenApply(this::read);
  }

  private Object card(JsonNode film) {
    return cards
        .detailed(new Fields(film))
        .orElseThrow(() -> new UpstreamException(UpstreamException.Reason.GARBAGE));
  }

  private Optional<MovieCard> read(Lookup found) {
    if (found.document().status() != 200) {
      return Optional.empty();
    }
    try {
      return Optional.of(mapper.readValue(found.document().body(), MovieCard.class));
    } catch (IOException notOurs) {
      throw new IllegalStateException("a card of our own cannot be read", notOurs);
    }
  }

  /**
   * The film of this name that came out in this very year; empty where there is none. Counts
   * against no visitor. Fails with {@link UpstreamException}.
   */
  public CompletionStage<Optional<Integer>> named(String title, int year) {
    TmdbRequest request;
    try {
      request = new UpstreamQuery().with("query", title).with("year", year).to("search/movie");
    } catch (InvalidRequestException nobodyCanSearchForThis) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    return documents.get(request).thenApply(answer -> best(answer, title, year));
  }

  private Optional<Integer> best(Lookup answer, String title, int year) {
    List<MovieCard> found =
        answer.document().status() == 200
            ? cards.movies(new Fields(views.read(answer)).list("results"))
            : List.of();
    return found.stream()
        .filter(film -> film.year() != null && film.year() == year)
        .min(Comparator.comparing(film -> !plain(film.title()).equals(plain(title))))
        .map(MovieCard::id);
  }

  /** Letters and digits only, since sources differ in punctuation and case. */
  private static String plain(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
