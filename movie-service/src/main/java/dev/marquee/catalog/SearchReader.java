package dev.marquee.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.tmdb.TmdbRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Composes what a search found. Upstream's own search for everything has television in it, which
 * would leave pages short and totals wrong, and no collections: so each kind is searched by itself,
 * side by side.
 */
@Singleton
class SearchReader {
  private final Cards cards;

  SearchReader(Cards cards) {
    this.cards = cards;
  }

  /** One per kind. */
  static List<TmdbRequest> requests(
      String words, List<SearchKind> kinds, Locality locality, int page) {
    return kinds.stream().map(kind -> request(kind, words, locality, page)).toList();
  }

  private static TmdbRequest request(SearchKind kind, String words, Locality locality, int page) {
    return locality
        .regionalQuery()
        .with("query", words)
        .with("page", page)
        .to("search/" + kind.word());
  }

  /**
   * A page of what was found.
   *
   * @param kinds in the order of the results
   * @param answers in the same order; empty where there is none
   */
  SearchPage page(
      String words, List<SearchKind> kinds, int page, List<Optional<JsonNode>> answers) {
    Map<SearchKind, Integer> totals = new EnumMap<>(SearchKind.class);
    List<SearchResult> results = new ArrayList<>();
    int pages = 0;
    for (int at = 0; at < kinds.size(); at++) {
      Optional<JsonNode> answer = answers.get(at);
      if (answer.isPresent()) {
        SearchKind kind = kinds.get(at);
        Fields fields = new Fields(answer.get());
        totals.put(kind, fields.count("total_results"));
        pages = Math.max(pages, Cards.totalPages(fields));
        fields.list("results").forEach(it -> result(kind, it).ifPresent(results::add));
      }
    }
    int total = totals.values().stream().mapToInt(Integer::intValue).sum();
    SearchCounts counts =
        new SearchCounts(
            totals.get(SearchKind.MOVIE),
            totals.get(SearchKind.PERSON),
            totals.get(SearchKind.COLLECTION));
    return new SearchPage(words, page, pages, total, counts, results);
  }

  private Optional<SearchResult> result(SearchKind kind, Fields entry) {
    return switch (kind) {
      case MOVIE -> cards.movie(entry).map(it -> new SearchResult(kind, it, null, null));
      case PERSON -> cards.person(entry).map(it -> new SearchResult(kind, null, it, null));
      case COLLECTION -> cards.collection(entry).map(it -> new SearchResult(kind, null, null, it));
    };
  }

  /** Upstream's search for everything: one request, and collections are not worth three. */
  static TmdbRequest suggestionsRequest(String words, Locality locality) {
    return locality.regionalQuery().with("query", words).to("search/multi");
  }

  /** What somebody who is still typing may look for. */
  Suggestions suggestions(String words, Fields answer) {
    List<Suggestion> results =
        answer.list("results").stream()
            .flatMap(it -> Optional.ofNullable(suggestion(it)).stream())
            .limit(Suggestions.MOST)
            .toList();
    return new Suggestions(words, results);
  }

  private @Nullable Suggestion suggestion(Fields entry) {
    return switch (entry.text("media_type").orElse("")) {
      case "movie" -> cards.movie(entry).map(SearchReader::suggestion).orElse(null);
      case "person" -> cards.person(entry).map(SearchReader::suggestion).orElse(null);
      default -> null;
    };
  }

  private static Suggestion suggestion(MovieCard it) {
    return new Suggestion(SearchKind.MOVIE, it.id(), it.slug(), it.title(), it.year(), it.poster());
  }

  private static Suggestion suggestion(PersonCard it) {
    return new Suggestion(SearchKind.PERSON, it.id(), it.slug(), it.name(), null, it.photo());
  }
}
