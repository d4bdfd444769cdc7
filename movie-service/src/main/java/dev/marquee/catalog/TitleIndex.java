package dev.marquee.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.documents.Lookup;
import dev.marquee.documents.View;
import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.tmdb.Upstream;
import dev.marquee.tmdb.sample.SampleCatalog;
import dev.marquee.tmdb.sample.SampleNames;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Gathers {@link Titles}. */
@Singleton
class TitleIndex {
  /** Twenty films each. */
  private static final int PAGES_PER_LIST = 5;

  private final Views views;
  private final Cards cards;
  private final Upstream upstream;

  TitleIndex(Views views, Cards cards, Upstream upstream) {
    this.views = views;
    this.cards = cards;
    this.upstream = upstream;
  }

  CompletionStage<Lookup> view(Locality locality, HttpServerRequest visitor) {
    return upstream instanceof SampleCatalog sample
        ? views.of("titles", () -> sample.names().thenApply(this::all), visitor)
        : views.of("titles", requests(locality), this::listed, visitor);
  }

  private View all(SampleNames names) {
    Titles titles =
        new Titles(slugs(names.films()), slugs(names.people()), slugs(names.collections()));
    return views.whole(titles, List.of());
  }

  private static List<String> slugs(List<SampleNames.Named> names) {
    return names.stream().map(entry -> Slugs.slug(entry.id(), entry.name())).toList();
  }

  private static List<TmdbRequest> requests(Locality locality) {
    List<TmdbRequest> requests = new ArrayList<>();
    for (MovieList list : MovieList.values()) {
      for (int page = 1; page <= PAGES_PER_LIST; page++) {
        requests.add(list.request(locality, page));
      }
    }
    return requests;
  }

  private Titles listed(List<Optional<JsonNode>> pages) {
    Set<String> movies = new LinkedHashSet<>();
    for (Optional<JsonNode> page : pages) {
      page.map(found -> cards.movies(new Fields(found).list("results"))).orElse(List.of()).stream()
          .map(MovieCard::slug)
          .forEach(movies::add);
    }
    return new Titles(List.copyOf(movies), List.of(), List.of());
  }
}
