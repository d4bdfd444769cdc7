package dev.marquee.tmdb.sample;

import static dev.marquee.tmdb.sample.SampleFixture.ask;
import static dev.marquee.tmdb.sample.SampleFixture.fields;
import static dev.marquee.tmdb.sample.SampleFixture.titles;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilmRoutesTest {
  private static final String ALL =
      "alternative_titles,changes,credits,external_ids,images,keywords,lists,recommendations,"
          + "release_dates,reviews,similar,translations,videos,watch/providers";

  @Test
  void details_haveTmdbsShape() {
    JsonNode film = ask("movie/603").body();

    assertThat(fields(film))
        .containsExactly(
            "adult",
            "backdrop_path",
            "belongs_to_collection",
            "budget",
            "genres",
            "homepage",
            "id",
            "imdb_id",
            "origin_country",
            "original_language",
            "original_title",
            "overview",
            "popularity",
            "poster_path",
            "production_companies",
            "production_countries",
            "release_date",
            "revenue",
            "runtime",
            "spoken_languages",
            "status",
            "tagline",
            "title",
            "video",
            "vote_average",
            "vote_count");
    assertThat(film.get("imdb_id").asText()).isEqualTo("tt0133093");
    assertThat(film.get("belongs_to_collection"))
        .hasToString(
            "{\"id\":2344,\"name\":\"The Matrix Collection\","
                + "\"poster_path\":\"/sample-c2344-poster.svg\","
                + "\"backdrop_path\":\"/sample-c2344-backdrop.svg\"}");
    assertThat(film.get("genres").get(0)).hasToString("{\"id\":28,\"name\":\"Action\"}");
    assertThat(film.get("production_countries").get(0))
        .hasToString("{\"iso_3166_1\":\"US\",\"name\":\"United States of America\"}");
    assertThat(film.get("spoken_languages").get(0))
        .hasToString("{\"english_name\":\"English\",\"iso_639_1\":\"en\",\"name\":\"English\"}");
  }

  @Test
  void filmOutsideCollections_belongsToNull() {
    assertThat(ask("movie/346").body().get("belongs_to_collection").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "movie/1",
        "movie/abc",
        "movie/99999999999",
        "movie/603/nonsense",
        "movie/1/credits"
      })
  void unknown_isTmdbsError34(String path) {
    Answer answer = ask(path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body())
        .hasToString(
            "{\"success\":false,\"status_code\":34,"
                + "\"status_message\":\"The resource you requested could not be found.\"}");
  }

  @Test
  void append_addsEveryPartUnderItsName() {
    JsonNode film = ask("movie/603", "append_to_response", ALL).body();

    assertThat(fields(film)).endsWith(ALL.split(","));
    assertThat(film.get("credits").has("id")).isFalse();
    assertThat(film.get("watch/providers")).hasToString("{\"results\":{}}");
    assertThat(film.get("videos")).hasToString("{\"results\":[]}");
    assertThat(fields(film.get("recommendations")))
        .containsExactly("page", "results", "total_pages", "total_results");
  }

  @Test
  void appendOfAnUnknownName_isPassedOver() {
    assertThat(ask("movie/603", "append_to_response", "nonsense,videos").body().has("nonsense"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alternative_titles",
        "credits",
        "external_ids",
        "images",
        "keywords",
        "lists",
        "release_dates",
        "reviews",
        "translations",
        "videos",
        "watch/providers"
      })
  void partAlone_saysWhoseItIs(String part) {
    JsonNode alone = ask("movie/603/" + part).body();
    JsonNode appended = ask("movie/603", "append_to_response", part).body().get(part);

    assertThat(alone.get("id").asInt()).isEqualTo(603);
    assertThat(alone.toString()).endsWith(appended.toString().substring(1));
  }

  @Test
  void credits_haveTmdbsShape() {
    JsonNode credits = ask("movie/603/credits").body();

    JsonNode lead = credits.get("cast").get(0);
    assertThat(fields(lead))
        .containsExactly(
            "adult",
            "gender",
            "id",
            "known_for_department",
            "name",
            "original_name",
            "popularity",
            "profile_path",
            "cast_id",
            "character",
            "credit_id",
            "order");
    assertThat(lead.get("name").asText()).isEqualTo("Keanu Reeves");
    assertThat(lead.get("gender").asInt()).isEqualTo(2);
    assertThat(lead.get("credit_id").asText()).matches("[0-9a-f]{24}");
    JsonNode director = credits.get("crew").get(0);
    assertThat(fields(director)).endsWith("credit_id", "department", "job");
    assertThat(director.get("job").asText()).isEqualTo("Director");
    assertThat(director.get("department").asText()).isEqualTo("Directing");
  }

  @ParameterizedTest
  @CsvSource({
    "603, The Matrix Reloaded, recommendations",
    "346, Yojimbo, recommendations",
    "680, Kill Bill: Vol. 1, recommendations"
  })
  void recommendations_leadWithTheSamePeople(int id, String title, String part) {
    assertThat(titles("movie/" + id + "/" + part).getFirst()).isEqualTo(title);
  }

  @Test
  void similar_excludesTheFilmAndPages() {
    assertThat(titles("movie/603/similar")).doesNotContain("The Matrix").isNotEmpty();
    assertThat(ask("movie/603/similar", "page", "501").status()).isEqualTo(400);
    assertThat(ask("movie/603/similar", "page", "9").body().get("results")).isEmpty();
  }

  @Test
  void releaseDates_holdTheCertification() {
    JsonNode us = ask("movie/603/release_dates").body().get("results").get(0);

    assertThat(us.get("iso_3166_1").asText()).isEqualTo("US");
    JsonNode release = us.get("release_dates").get(0);
    assertThat(release.get("certification").asText()).isEqualTo("R");
    assertThat(release.get("release_date").asText()).isEqualTo("1999-03-31T00:00:00.000Z");
    assertThat(release.get("type").asInt()).isEqualTo(3);
  }

  @Test
  void latest_isTheNewestFilm() {
    assertThat(ask("movie/latest").body().get("title").asText()).isEqualTo("Filler 29");
  }
}
