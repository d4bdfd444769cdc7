package dev.marquee.tmdb.sample;

import static dev.marquee.tmdb.sample.SampleFixture.ask;
import static dev.marquee.tmdb.sample.SampleFixture.fields;
import static dev.marquee.tmdb.sample.SampleFixture.titles;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.tmdb.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

  @ParameterizedTest
  @CsvSource({
    "amelie, Amélie",
    "AMÉLIE, Amélie",
    "le fabuleux destin, Amélie",
    "七人の侍, Seven Samurai",
    "侍, Seven Samurai",
    "sam sev, Seven Samurai",
    "matrix rel, The Matrix Reloaded",
    "kill bill vol 1, Kill Bill: Vol. 1",
  })
  void film_isFoundBy(String query, String title) {
    assertThat(titles("search/movie", "query", query)).containsExactly(title);
  }

  @ParameterizedTest
  @CsvSource({"atrix", "'!!'", "' '", "seven dwarfs"})
  void film_isNotFoundBy(String query) {
    JsonNode page = ask("search/movie", "query", query).body();

    assertThat(page)
        .hasToString("{\"page\":1,\"results\":[],\"total_pages\":1,\"total_results\":0}");
  }

  @Test
  void exactTitle_comesFirst() {
    assertThat(titles("search/movie", "query", "the matrix"))
        .containsExactly("The Matrix", "The Matrix Reloaded");
    assertThat(titles("search/movie", "query", "matrix").getFirst()).isEqualTo("The Matrix");
    assertThat(titles("search/movie", "query", "filler 2").getFirst()).isEqualTo("Filler 2");
  }

  @Test
  void year_narrows() {
    assertThat(titles("search/movie", "query", "matrix", "year", "2003"))
        .containsExactly("The Matrix Reloaded");
    assertThat(titles("search/movie", "query", "matrix", "primary_release_year", "1999"))
        .containsExactly("The Matrix");
  }

  @Test
  void multi_findsFilmsAndPeople() {
    JsonNode rows = ask("search/multi", "query", "ke").body().get("results");

    assertThat(rows).isNotEmpty();
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.get("media_type").asText()).isIn("movie", "person"));
    assertThat(titles("search/multi", "query", "keanu")).containsExactly("Keanu Reeves");
    assertThat(titles("search/multi", "query", "kill")).contains("Kill Bill: Vol. 1");
  }

  @Test
  void person_hasTmdbsShape() {
    JsonNode row = ask("search/person", "query", "thurman uma").body().get("results").get(0);

    assertThat(fields(row))
        .containsExactly(
            "adult",
            "gender",
            "id",
            "known_for_department",
            "name",
            "original_name",
            "popularity",
            "profile_path",
            "known_for");
    assertThat(row.get("gender").asInt()).isEqualTo(1);
    assertThat(row.get("known_for")).hasSize(2);
  }

  @Test
  void collectionsAndKeywords_areFound() {
    assertThat(titles("search/collection", "query", "matrix"))
        .containsExactly("The Matrix Collection");
    assertThat(titles("search/keyword", "query", "rob")).contains("robot");
    assertThat(titles("search/company", "query", "matrix")).isEmpty();
    assertThat(titles("search/tv", "query", "matrix")).isEmpty();
    assertThat(ask("search/everything", "query", "matrix").status()).isEqualTo(404);
  }

  @Test
  void folding_dropsCaseAccentsAndPunctuation() {
    assertThat(Folding.fold("  Łódź — l'Été & Ørsted's  ")).isEqualTo("lodz lete and orsteds");
    assertThat(Folding.fold("WALL·E")).isEqualTo("wall e");
    assertThat(Folding.fold("The Matrix")).isEqualTo("the matrix");
  }
}
