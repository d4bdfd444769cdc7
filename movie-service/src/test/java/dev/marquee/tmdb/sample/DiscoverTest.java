package dev.marquee.tmdb.sample;

import static dev.marquee.tmdb.sample.SampleFixture.ask;
import static dev.marquee.tmdb.sample.SampleFixture.titles;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoverTest {
  private static final String KEANU_REEVES = String.valueOf(NameId.of("Keanu Reeves"));
  private static final String TARANTINO = String.valueOf(NameId.of("Quentin Tarantino"));
  private static final String THURMAN = String.valueOf(NameId.of("Uma Thurman"));

  @Test
  void genres_areJoinedByCommaAndBar() {
    assertThat(discover("with_genres", "35,10749")).containsExactly("Amélie");
    assertThat(discover("with_genres", "35|80"))
        .containsExactlyInAnyOrder("Amélie", "Pulp Fiction", "Kill Bill: Vol. 1");
    assertThat(discover("with_genres", "35|80", "without_genres", "28"))
        .containsExactlyInAnyOrder("Amélie", "Pulp Fiction");
  }

  @Test
  void years_boundTheRelease() {
    assertThat(discover("primary_release_year", "1999", "with_genres", "18"))
        .containsExactly("Fight Club");
    assertThat(discover("year", "1954")).containsExactly("Seven Samurai", "Filler 8");
    assertThat(
            discover(
                "primary_release_date.gte", "1999-03-30", "primary_release_date.lte", "1999-10-15"))
        .containsExactlyInAnyOrder("The Matrix", "Filler 23", "Fight Club");
    assertThat(discover("release_date.lte", "1929-12-31")).containsExactly("Metropolis");
  }

  @Test
  void runtimeAndVotes_areRanges() {
    assertThat(discover("with_runtime.gte", "153")).doesNotContain("The Matrix").hasSize(3);
    assertThat(discover("with_runtime.gte", "137", "with_runtime.lte", "139"))
        .containsExactlyInAnyOrder("The Matrix Reloaded", "Fight Club");
    for (JsonNode row :
        ask("discover/movie", "vote_average.gte", "7.5", "vote_count.lte", "3000")
            .body()
            .get("results")) {
      assertThat(row.get("vote_average").asDouble()).isGreaterThanOrEqualTo(7.5);
      assertThat(row.get("vote_count").asInt()).isLessThanOrEqualTo(3000);
    }
  }

  @Test
  void languageAndCountry_areCodes() {
    assertThat(discover("with_original_language", "ja|de"))
        .containsExactlyInAnyOrder("Seven Samurai", "Yojimbo", "Metropolis");
    assertThat(discover("with_origin_country", "JP"))
        .containsExactlyInAnyOrder("Seven Samurai", "Yojimbo");
  }

  @Test
  void people_areFoundByWhatTheyDid() {
    assertThat(discover("with_cast", KEANU_REEVES)).contains("The Matrix", "The Matrix Reloaded");
    assertThat(discover("with_crew", KEANU_REEVES)).isEmpty();
    assertThat(discover("with_crew", TARANTINO))
        .containsExactlyInAnyOrder("Pulp Fiction", "Kill Bill: Vol. 1");
    assertThat(discover("with_people", TARANTINO + "," + THURMAN)).hasSize(2);
    assertThat(discover("with_people", KEANU_REEVES + "," + THURMAN)).isEmpty();
  }

  @Test
  void keywords_areFoundById() {
    String robot = String.valueOf(NameId.of("robot"));

    assertThat(discover("with_keywords", robot)).containsExactly("Metropolis");
    assertThat(discover("without_keywords", robot, "with_original_language", "de")).isEmpty();
  }

  @Test
  void certifications_haveAnOrder() {
    assertThat(discover("certification_country", "US", "certification.lte", "PG-13"))
        .containsExactlyInAnyOrder("Metropolis", "Seven Samurai", "Yojimbo");
    assertThat(discover("certification", "R", "with_original_language", "fr"))
        .containsExactly("Amélie");
    assertThat(discover("certification_country", "DE", "certification", "12")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"with_companies", "with_watch_providers"})
  void whatTheCatalogLacks_findsNothing(String filter) {
    assertThat(discover(filter, "8")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "title.asc, Amélie",
    "title.desc, Yojimbo",
    "original_title.desc, Yojimbo",
    "primary_release_date.asc, Metropolis",
    "release_date.desc, Filler 29",
  })
  void sortBy_leadsWith(String order, String first) {
    assertThat(discover("sort_by", order).getFirst()).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "popularity.asc, popularity, 1",
    "popularity.desc, popularity, -1",
    "vote_average.asc, vote_average, 1",
    "vote_average.desc, vote_average, -1",
    "vote_count.desc, vote_count, -1",
    "revenue.desc, id, 1",
    "nonsense, popularity, -1",
  })
  void sortBy_ordersByFigures(String order, String field, int sense) {
    JsonNode rows = ask("discover/movie", "sort_by", order).body().get("results");

    for (int i = 1; i < rows.size(); i++) {
      double step = rows.get(i).get(field).asDouble() - rows.get(i - 1).get(field).asDouble();
      assertThat(step * sense).isGreaterThanOrEqualTo(0);
    }
  }

  private static java.util.List<String> discover(String... parameters) {
    return titles("discover/movie", parameters);
  }
}
