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

class SampleRoutesTest {

  @Test
  void collection_holdsItsFilmsOldestFirst() {
    JsonNode collection = ask("collection/2344").body();

    assertThat(fields(collection))
        .containsExactly(
            "id",
            "name",
            "original_language",
            "original_name",
            "overview",
            "poster_path",
            "backdrop_path",
            "parts");
    assertThat(collection.get("parts"))
        .extracting(part -> part.get("title").asText())
        .containsExactly("The Matrix", "The Matrix Reloaded");
    assertThat(ask("collection/2344/images").body().get("posters")).hasSize(1);
    assertThat(ask("collection/4").status()).isEqualTo(404);
  }

  @Test
  void find_findsByImdbId() {
    JsonNode found = ask("find/tt0133093", "external_source", "imdb_id").body();

    assertThat(fields(found))
        .containsExactly(
            "movie_results",
            "person_results",
            "tv_results",
            "tv_episode_results",
            "tv_season_results");
    assertThat(found.get("movie_results").get(0).get("id").asInt()).isEqualTo(603);
    assertThat(ask("find/tt9999999", "external_source", "imdb_id").body().get("movie_results"))
        .isEmpty();
  }

  @Test
  void keyword_leadsToItsFilms() {
    int robot = NameId.of("robot");

    assertThat(ask("keyword/" + robot).body())
        .hasToString("{\"id\":" + robot + ",\"name\":\"robot\"}");
    assertThat(titles("keyword/" + robot + "/movies")).containsExactly("Metropolis");
    assertThat(ask("keyword/5").status()).isEqualTo(404);
  }

  @Test
  void genres_areTmdbsNineteen() {
    JsonNode genres = ask("genre/movie/list").body().get("genres");

    assertThat(genres).hasSize(19);
    assertThat(genres.get(0)).hasToString("{\"id\":28,\"name\":\"Action\"}");
    assertThat(genres.get(18)).hasToString("{\"id\":37,\"name\":\"Western\"}");
    assertThat(ask("genre/tv/list").body().get("genres")).hasSize(16);
  }

  @ParameterizedTest
  @CsvSource({
    "de-DE, Kriegsfilm",
    "es, Bélica",
    "fr-FR, Guerre",
    "ja-JP, 戦争",
    "ar-SA, حرب",
    "en-US, War",
    "sv-SE, War"
  })
  void genres_areNamedInTheLanguageAskedFor(String language, String war) {
    JsonNode list = ask("genre/movie/list", "language", language).body().get("genres");
    JsonNode film = ask("movie/603", "language", language).body();

    assertThat(list.get(17).get("name").asText()).isEqualTo(war);
    assertThat(list).extracting(genre -> genre.get("name").asText()).doesNotHaveDuplicates();
    assertThat(list).allMatch(genre -> names(film, genre));
  }

  /** Whether a film calls a genre as the list does, or has none like it. */
  private static boolean names(JsonNode film, JsonNode genre) {
    return film.path("genres")
        .valueStream()
        .filter(it -> it.get("id").asInt() == genre.get("id").asInt())
        .allMatch(genre::equals);
  }

  @Test
  void configuration_pointsToTheDrawnImages() {
    JsonNode configuration = ask("configuration").body();

    assertThat(fields(configuration)).containsExactly("images", "change_keys");
    assertThat(configuration.get("images").get("secure_base_url").asText())
        .isEqualTo(SampleFixture.IMAGES);
    assertThat(configuration.get("images").get("poster_sizes")).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "configuration/countries",
        "configuration/jobs",
        "configuration/languages",
        "configuration/primary_translations",
        "configuration/timezones"
      })
  void configurationLists_areArrays(String path) {
    assertThat(ask(path).body().isArray()).isTrue();
    assertThat(ask(path).body()).hasSizeGreaterThan(10);
  }

  @Test
  void certifications_areListedByCountry() {
    JsonNode certifications = ask("certification/movie/list").body().get("certifications");

    assertThat(certifications.get("US"))
        .extracting(entry -> entry.get("certification").asText())
        .containsExactly("NR", "G", "PG", "PG-13", "R", "NC-17");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tv/popular",
        "tv/top_rated",
        "tv/on_the_air",
        "tv/airing_today",
        "discover/tv",
        "search/tv",
        "trending/tv/day",
        "movie/changes"
      })
  void whatTheCatalogLacks_isAnEmptyPage(String path) {
    assertThat(ask(path).body())
        .hasToString("{\"page\":1,\"results\":[],\"total_pages\":1,\"total_results\":0}");
  }

  @Test
  void watchProviders_areNone() {
    assertThat(ask("watch/providers/movie").body()).hasToString("{\"results\":[]}");
    assertThat(ask("watch/providers/regions").body()).hasToString("{\"results\":[]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "movie",
        "tv/1399",
        "network/213",
        "company/1",
        "nonsense",
        "nonsense/1",
        "review/abc",
        "configuration/nonsense",
        "genre/movie",
        "watch/providers",
        "collection/x"
      })
  void anythingElse_isNotFound(String path) {
    assertThat(ask(path).status()).isEqualTo(404);
  }
}
