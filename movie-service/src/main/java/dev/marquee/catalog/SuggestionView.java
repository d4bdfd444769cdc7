package dev.marquee.catalog;

import dev.marquee.catalog.ImageUrls.Place;
import dev.marquee.documents.Lookup;
import dev.marquee.documents.View;
import dev.marquee.titles.Title;
import dev.marquee.titles.TitleSearch;
import dev.marquee.tmdb.TmdbRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What to suggest: from the title index, without a call upstream. Where the index cannot be asked,
 * or has nothing like it, upstream's search answers; while that fails, nothing is found.
 */
@Singleton
class SuggestionView {
  private final Views views;
  private final TitleSearch titles;
  private final SearchReader searchReader;
  private final ImageUrls images;

  SuggestionView(Views views, TitleSearch titles, SearchReader searchReader, ImageUrls images) {
    this.views = views;
    this.titles = titles;
    this.searchReader = searchReader;
    this.images = images;
  }

  CompletionStage<Lookup> view(String words, Locality locality, HttpServerRequest visitor) {
    TmdbRequest search = SearchReader.suggestionsRequest(words, locality);
    // The words in their canonical form: all who are given the same view typed them.
    String typed = search.parameter("query").orElse("");
    return views.of(
        "suggest:" + search.key(),
        () ->
            titles
                .find(typed, locality.language(), Suggestions.MOST)
                .thenCompose(found -> view(typed, search, found)),
        visitor);
  }

  private CompletionStage<View> view(
      String typed, TmdbRequest search, Optional<List<Title>> found) {
    if (found.isPresent() && !found.get().isEmpty()) {
      return CompletableFuture.completedFuture(
          views.whole(suggestions(typed, found.get()), List.of()));
    }
    CompletionStage<View> upstream =
        views
            .all(List.of(search))
            .thenApply(
                answers ->
                    views.of(
                        answers.getFirst().orElseThrow(),
                        it -> searchReader.suggestions(typed, new Fields(it))));
    return found.isEmpty()
        ? upstream
        : upstream.exceptionally(away -> views.whole(new Suggestions(typed, List.of()), List.of()));
  }

  private Suggestions suggestions(String typed, List<Title> found) {
    return new Suggestions(typed, found.stream().map(this::suggestion).toList());
  }

  private Suggestion suggestion(Title it) {
    return switch (it.kind()) {
      case MOVIE -> suggestion(SearchKind.MOVIE, it, Place.POSTER);
      case PERSON -> suggestion(SearchKind.PERSON, it, Place.PROFILE);
    };
  }

  private Suggestion suggestion(SearchKind kind, Title it, Place place) {
    return new Suggestion(
        kind,
        it.id(),
        Slugs.slug(it.id(), it.name()),
        it.name(),
        it.year(),
        images.image(it.image(), place));
  }
}
