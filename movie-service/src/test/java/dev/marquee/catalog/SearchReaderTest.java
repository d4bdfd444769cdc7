package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchReaderTest {
  private static final List<SearchKind> ALL = List.of(SearchKind.values());
  private static final List<Optional<JsonNode>> ANSWERS =
      Stream.of(UpstreamJson.LIST, UpstreamJson.PEOPLE, UpstreamJson.COLLECTIONS)
          .map(json -> Optional.of(UpstreamJson.tree(json)))
          .toList();

  @Test
  void everyKind_isFoundWithItsCount() {
    SearchPage page = Readers.SEARCH.page("lamp", ALL, 1, ANSWERS);

    assertThat(page.results())
        .extracting(SearchResult::kind)
        .containsExactly(
            SearchKind.MOVIE, SearchKind.MOVIE, SearchKind.PERSON, SearchKind.COLLECTION);
    assertThat(page.counts()).isEqualTo(new SearchCounts(1_166_440, 1, 21));
    assertThat(page.totalPages()).isEqualTo(500);
    assertThat(page.totalResults()).isEqualTo(1_166_462);
  }

  @Test
  void kindThatIsMissing_hasNoCount() {
    SearchPage page =
        Readers.SEARCH.page(
            "lamp", ALL, 1, List.of(Optional.empty(), ANSWERS.get(1), ANSWERS.get(2)));

    assertThat(page.counts().movies()).isNull();
    assertThat(page.totalResults()).isEqualTo(22);
  }

  @Test
  void person_isKnownForWhatMaybeShown() {
    SearchPage page =
        Readers.SEARCH.page("ana", List.of(SearchKind.PERSON), 1, List.of(ANSWERS.get(1)));

    assertThat(page.results())
        .singleElement()
        .extracting(SearchResult::person)
        .extracting("knownFor")
        .isEqualTo(List.of("The Long Lamp", "Lamp, the series"));
  }

  @Test
  void suggestions_haveNoTelevision() {
    Suggestions suggestions =
        Readers.SEARCH.suggestions("lamp", UpstreamJson.fields(UpstreamJson.MULTI));

    assertThat(suggestions.results())
        .extracting(Suggestion::name)
        .containsExactly("The Long Lamp", "Ana Wick");
  }

  @Test
  void suggestions_areAtMostEight() {
    String film = "{\"media_type\":\"movie\",\"id\":1,\"title\":\"Lamp\"}";
    String films = String.join(",", List.of(film, film, film, film, film));
    Fields many = UpstreamJson.fields("{\"results\":[" + films + ',' + films + "]}");

    assertThat(Readers.SEARCH.suggestions("lamp", many).results()).hasSize(8);
  }
}
