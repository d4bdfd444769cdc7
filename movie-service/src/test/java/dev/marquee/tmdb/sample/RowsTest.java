package dev.marquee.tmdb.sample;

import static dev.marquee.tmdb.sample.SampleFixture.ask;
import static dev.marquee.tmdb.sample.SampleFixture.fields;
import static dev.marquee.tmdb.sample.SampleFixture.titles;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {

  @Test
  void popular_hasTmdbsShape() {
    JsonNode page = ask("movie/popular").body();

    assertThat(fields(page)).containsExactly("page", "results", "total_pages", "total_results");
    assertThat(page.get("results")).hasSize(20);
    assertThat(page.get("total_pages").asInt()).isEqualTo(2);
    assertThat(page.get("total_results").asInt()).isEqualTo(SampleFixture.FILMS);
    JsonNode row = page.get("results").get(0);
    assertThat(fields(row))
        .containsExactly(
            "adult",
            "backdrop_path",
            "genre_ids",
            "id",
            "original_language",
            "original_title",
            "overview",
            "popularity",
            "poster_path",
            "release_date",
            "title",
            "video",
            "vote_average",
            "vote_count");
    assertThat(row.get("adult").isBoolean()).isTrue();
    assertThat(row.get("genre_ids").get(0).isInt()).isTrue();
    assertThat(row.get("vote_count").isInt()).isTrue();
    assertThat(row.get("poster_path").asText())
        .isEqualTo("/sample-" + row.get("id").asInt() + "-poster.svg");
  }

  @Test
  void popular_fallsFromRowToRow() {
    List<Double> popularity = new ArrayList<>();
    ask("movie/popular")
        .body()
        .get("results")
        .forEach(r -> popularity.add(r.get("popularity").asDouble()));

    assertThat(popularity).isSortedAccordingTo((one, other) -> Double.compare(other, one));
  }

  @Test
  void pages_shareOutEverythingOnce() {
    Set<String> all = new HashSet<>(titles("movie/top_rated"));
    all.addAll(titles("movie/top_rated", "page", "2"));

    assertThat(all).hasSize(SampleFixture.FILMS);
  }

  @Test
  void pagePastTheLast_isEmpty() {
    Answer answer = ask("movie/popular", "page", "3");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("results")).isEmpty();
    assertThat(answer.body().get("page").asInt()).isEqualTo(3);
    assertThat(answer.body().get("total_results").asInt()).isEqualTo(SampleFixture.FILMS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "501", "-1", "two", "99999999999999999999"})
  void pageOutOfRange_isTmdbsError22(String page) {
    Answer answer = ask("movie/popular", "page", page);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .hasToString(
            "{\"success\":false,\"status_code\":22,\"status_message\":\"Invalid page: Pages start at"
                + " 1 and max at 500. They are expected to be an integer.\"}");
    assertThat(answer.maxAge()).isEmpty();
  }

  @Test
  void nowPlayingAndUpcoming_haveDatesAndShareNoFilm() {
    JsonNode now = ask("movie/now_playing").body();
    JsonNode upcoming = ask("movie/upcoming").body();

    assertThat(fields(now)).startsWith("dates", "page", "results");
    assertThat(fields(now.get("dates"))).containsExactly("maximum", "minimum");
    assertThat(now.get("dates").get("maximum").asText())
        .isGreaterThan(now.get("dates").get("minimum").asText());
    assertThat(titles("movie/now_playing")).doesNotContainAnyElementsOf(titles("movie/upcoming"));
    assertThat(upcoming.get("results")).isNotEmpty();
  }

  @Test
  void trending_isTheSameAllDayAndAnotherTheNextDay() {
    assertThat(trending("2026-11-20T00:00:00Z", "day"))
        .isEqualTo(trending("2026-11-20T23:59:59Z", "day"))
        .isNotEqualTo(trending("2026-11-21T00:00:00Z", "day"))
        .isNotEqualTo(trending("2026-11-20T00:00:00Z", "week"));
  }

  @Test
  void trendingOfTheWeek_turnsOnMonday() {
    assertThat(trending("2026-11-16T00:00:00Z", "week"))
        .isEqualTo(trending("2026-11-22T23:59:59Z", "week"))
        .isNotEqualTo(trending("2026-11-23T00:00:00Z", "week"));
  }

  @Test
  void trendingRows_sayWhatTheyAre() {
    assertThat(ask("trending/all/day").body().get("results").get(0).get("media_type").asText())
        .isEqualTo("movie");
    JsonNode person = ask("trending/person/week").body().get("results").get(0);
    assertThat(person.get("media_type").asText()).isEqualTo("person");
    assertThat(person.get("known_for").get(0).get("media_type").asText()).isEqualTo("movie");
    assertThat(ask("trending/movie/month").status()).isEqualTo(404);
  }

  private static String trending(String instant, String window) {
    InstantSource clock = InstantSource.fixed(Instant.parse(instant));
    return SampleFixture.routes(clock)
        .answer(Query.of("trending/movie/" + window, Map.of()))
        .body()
        .toString();
  }
}
