package dev.marquee.tmdb.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.tmdb.TmdbAnswer;
import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.tmdb.TmdbRoutes;
import dev.marquee.tmdb.Upstream;
import dev.marquee.tmdb.UpstreamException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleCatalogTest {
  private final SampleCatalog catalog =
      new SampleCatalog(
          SampleFixture.CLOCK,
          SampleFixture.IMAGES,
          CompletableFuture.completedFuture(SampleFixture.facts()));

  @Test
  void answer_isJsonWithStrongValidator() {
    TmdbAnswer answer = fetch("movie/603", Optional.empty());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(new String(answer.body(), UTF_8)).startsWith("{\"adult\":false,");
    assertThat(answer.validator())
        .hasValueSatisfying(tag -> assertThat(tag).matches("\"[0-9a-f]{32}\""));
    assertThat(answer.maxAge()).contains(Duration.ofHours(1));
    assertThat(fetch("movie/popular", Optional.empty()).maxAge()).contains(Duration.ofMinutes(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "movie/popular?page=2",
        "movie/top_rated",
        "movie/now_playing?region=DE",
        "movie/upcoming",
        "movie/latest",
        "movie/changes",
        "movie/603?append_to_response=credits,release_dates,watch/providers&language=fr-FR",
        "movie/603-the-matrix",
        "movie/603/watch/providers",
        "movie/603/recommendations",
        "trending/all/day",
        "trending/movie/week",
        "trending/person/day",
        "discover/movie?with_genres=28|12&primary_release_date.gte=1990-01-01",
        "discover/tv",
        "search/movie?query=matrix",
        "search/multi?query=matrix",
        "search/person?query=keanu",
        "search/collection?query=matrix",
        "search/keyword?query=robot",
        "search/company?query=matrix",
        "person/popular",
        "collection/2344",
        "collection/2344/images",
        "genre/movie/list",
        "genre/tv/list",
        "configuration",
        "configuration/countries",
        "configuration/languages",
        "configuration/jobs",
        "configuration/timezones",
        "configuration/primary_translations",
        "certification/movie/list",
        "find/tt0133093?external_source=imdb_id",
        "watch/providers/movie",
        "watch/providers/regions",
        "tv/popular",
        "trending/tv/day",
      })
  void allowedRoute_isAnswered(String target) {
    int question = target.indexOf('?');
    Map<String, String> parameters = new HashMap<>();
    if (question > 0) {
      for (String pair : target.substring(question + 1).split("&", -1)) {
        int equals = pair.indexOf('=');
        parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    String path = question > 0 ? target.substring(0, question) : target;

    TmdbAnswer answer = fetch(catalog, TmdbRoutes.request(path, parameters), Optional.empty());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.validator()).isPresent();
  }

  @Test
  void find_knowsTheImdbIdThroughTheRoutes() {
    TmdbRequest request =
        TmdbRoutes.request("find/tt0133093", Map.of("external_source", "imdb_id"));

    assertThat(new String(fetch(catalog, request, Optional.empty()).body(), UTF_8))
        .contains("\"id\":603");
  }

  @Test
  void sameValidator_isNotModified() {
    Optional<String> validator = fetch("movie/603", Optional.empty()).validator();

    TmdbAnswer answer = fetch("movie/603", validator);

    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.validator()).isEqualTo(validator);
    assertThat(fetch("movie/604", validator).status()).isEqualTo(200);
  }

  @Test
  void notFound_hasNeitherValidatorNorAge() {
    TmdbAnswer answer = fetch("movie/1", Optional.of("\"x\""));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.validator()).isEmpty();
    assertThat(answer.maxAge()).isEmpty();
  }

  @Test
  void brokenData_failsAsAnUpstreamDoes() {
    SampleCatalog broken =
        new SampleCatalog(
            SampleFixture.CLOCK,
            SampleFixture.IMAGES,
            CompletableFuture.failedFuture(new IllegalStateException("no file")));

    assertThatThrownBy(() -> fetch(broken, "movie/603", Optional.empty()))
        .hasCauseInstanceOf(UpstreamException.class);
    assertThat(broken.ready().toCompletableFuture()).isCompletedExceptionally();
  }

  @Test
  void name_isSample() {
    assertThat(catalog.name()).isEqualTo("sample");
  }

  private TmdbAnswer fetch(String path, Optional<String> validator) {
    return fetch(catalog, path, validator);
  }

  private static TmdbAnswer fetch(SampleCatalog catalog, String path, Optional<String> validator) {
    return fetch(catalog, TmdbRoutes.request(path, Map.of()), validator);
  }

  private static TmdbAnswer fetch(
      SampleCatalog catalog, TmdbRequest request, Optional<String> validator) {
    return catalog
        .fetch(request, validator, Upstream.Priority.VISITOR)
        .toCompletableFuture()
        .orTimeout(10, TimeUnit.SECONDS)
        .join();
  }
}
