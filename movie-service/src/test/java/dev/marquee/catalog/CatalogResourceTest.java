package dev.marquee.catalog;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.ServiceClock;
import dev.marquee.testsupport.TmdbStub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
class CatalogResourceTest {
  @Inject ServiceClock clock;
  @TmdbStub.Upstream TmdbStub tmdb;

  @BeforeEach
  void forgetEverything() {
    clock.advance(Duration.ofDays(200));
    tmdb.reset();
  }

  private static ValidatableResponse get(String path) {
    return given().get("/api/catalog" + path).then();
  }

  private int requests(String path) {
    return tmdb.server().findAll(getRequestedFor(urlPathEqualTo("/3/" + path))).size();
  }

  private void answerRows() {
    for (MovieList list : MovieList.values()) {
      tmdb.answer(list.request(Readers.locality("en-US"), 1).path(), UpstreamJson.LIST);
    }
    tmdb.answer("discover/movie", UpstreamJson.LIST);
    tmdb.answer("genre/movie/list", UpstreamJson.GENRES);
  }

  @Test
  void home_isOneAnswerAndThenAHit() {
    answerRows();
    get("/home")
        .statusCode(200)
        .contentType("application/json")
        .header("ETag", containsString("\""))
        .header("Cache-Status", containsString("fwd=miss"))
        .body("rows", hasSize(8))
        .body("rows[0].name", equalTo("trending-day"))
        .body("rows[0].genre", nullValue())
        .body("rows[5].genre.name", equalTo("Action"))
        .body("hero.movie.slug", equalTo("901-the-long-lamp"));
    int asked = tmdb.server().getAllServeEvents().size();

    get("/home").statusCode(200).header("Cache-Status", containsString("hit"));
    assertThat(tmdb.server().getAllServeEvents()).hasSize(asked);
  }

  @ParameterizedTest
  @CsvSource({
    "trending-day, trending/movie/day",
    "trending-week, trending/movie/week",
    "now-playing, movie/now_playing",
    "popular, movie/popular",
    "top-rated, movie/top_rated",
    "upcoming, movie/upcoming"
  })
  void list_isUpstreamsOwn(String name, String path) {
    tmdb.answer(path, UpstreamJson.LIST);

    get("/lists/" + name)
        .statusCode(200)
        .body("results", hasSize(2))
        .body("totalPages", equalTo(500));
    assertThat(requests(path)).isOne();
  }

  @Test
  void pageBeyondTheLast_isTheLast() {
    tmdb.answer("movie/popular", UpstreamJson.LIST);

    get("/lists/popular?page=501").statusCode(200);
    get("/lists/popular?page=500").statusCode(200);
    tmdb.server().verify(1, getRequestedFor(urlMatching("/3/movie/popular\\?.*page=500.*")));
  }

  @Test
  void languageAndRegion_reachUpstreamInOneForm() {
    tmdb.answer("movie/popular", UpstreamJson.LIST);

    get("/lists/popular?language=de-de&region=at&unknown=1").statusCode(200);
    get("/lists/popular?region=AT&language=de-DE").statusCode(200);
    tmdb.server()
        .verify(1, getRequestedFor(urlMatching("/3/movie/popular\\?language=de-DE&region=AT")));
  }

  @Test
  void movies_areFiltered() {
    tmdb.answer("discover/movie", UpstreamJson.LIST);

    get("/movies?genres=28,878&yearFrom=1990&sort=best&page=2").statusCode(200);
    tmdb.server()
        .verify(
            1,
            getRequestedFor(
                urlMatching(
                    "/3/discover/movie\\?page=2&primary_release_date.gte=1990-01-01"
                        + "&sort_by=vote_average.desc&vote_count.gte=200&with_genres=28%2C878")));
  }

  @Test
  void movie_isOneUpstreamRequestForAllRegions() {
    tmdb.answer("movie/901", UpstreamJson.MOVIE);

    get("/movies/901")
        .statusCode(200)
        .body("title", equalTo("The Long Lamp"))
        .body("releaseDate", equalTo("1999-03-30"))
        .body("certification", equalTo("R"))
        .body("watch.region", equalTo("US"));
    get("/movies/901?region=DE").statusCode(200).body("certification", equalTo("16"));
    assertThat(requests("movie/901")).isOne();
  }

  @Test
  void person_hasAFilmography() {
    tmdb.answer("person/11", UpstreamJson.PERSON);

    get("/people/11").statusCode(200).body("filmography[0].films", hasSize(3));
  }

  @Test
  void idMayBeAsLargeAsUpstreams() {
    tmdb.answer(
        "person/2147483647", UpstreamJson.PERSON.replace("\"id\":11,", "\"id\":2147483647,"));

    get("/people/2147483647").statusCode(200).body("id", equalTo(Integer.MAX_VALUE));
  }

  @Test
  void collection_knowsItsRunningTimeFromItsFilms() {
    tmdb.answer("collection/77", UpstreamJson.COLLECTION);
    tmdb.answer("movie/901", UpstreamJson.MOVIE);
    tmdb.answer("movie/905", UpstreamJson.MOVIE.replace("\"id\":901", "\"id\":905"));

    get("/collections/77")
        .statusCode(200)
        .body("movies.id", equalTo(List.of(901, 905, 906)))
        .body("totalRuntimeMinutes", equalTo(272));
    assertThat(requests("movie/906")).as("not released").isZero();
  }

  @Test
  void collectionWithAFilmThatIsGone_hasNoRunningTime() {
    tmdb.answer("collection/77", UpstreamJson.COLLECTION);
    tmdb.answer("movie/901", UpstreamJson.MOVIE);

    get("/collections/77")
        .statusCode(200)
        .body("movies", hasSize(3))
        .body("totalRuntimeMinutes", nullValue());
  }

  @Test
  void search_findsEveryKind() {
    tmdb.answer("search/movie", UpstreamJson.LIST);
    tmdb.answer("search/person", UpstreamJson.PEOPLE);
    tmdb.answer("search/collection", UpstreamJson.COLLECTIONS);

    get("/search?q=LAMP")
        .statusCode(200)
        .body("query", equalTo("lamp"))
        .body("results.kind", equalTo(List.of("movie", "movie", "person", "collection")))
        .body("counts.collections", equalTo(21));
    get("/search?q=lamp&type=person")
        .statusCode(200)
        .body("results", hasSize(1))
        .body("counts.movies", nullValue());
    assertThat(requests("search/person")).as("shared").isOne();
  }

  @Test
  void suggestions_areShort() {
    tmdb.answer("search/multi", UpstreamJson.MULTI);

    get("/suggest?q=lam")
        .statusCode(200)
        .body("results.name", equalTo(List.of("The Long Lamp", "Ana Wick")));
  }

  @Test
  void choices_areLists() {
    tmdb.answer("genre/movie/list", UpstreamJson.GENRES);
    tmdb.answer("certification/movie/list", UpstreamJson.CERTIFICATIONS);
    tmdb.answer("watch/providers/movie", UpstreamJson.PROVIDERS);
    tmdb.answer("watch/providers/regions", "{\"results\":" + UpstreamJson.COUNTRIES + '}');
    tmdb.answer("configuration/languages", UpstreamJson.LANGUAGES);
    tmdb.answer("configuration/countries", UpstreamJson.COUNTRIES);

    get("/genres").statusCode(200).body("name", hasSize(3));
    get("/certifications").statusCode(200).body("[0].certifications", hasSize(2));
    get("/providers?region=DE").statusCode(200).body("[0].name", equalTo("First"));
    get("/providers/regions").statusCode(200).body("[0].code", equalTo("DE"));
    get("/languages").statusCode(200).body("[1].nativeName", equalTo("Deutsch"));
    get("/countries").statusCode(200).body("[0].name", equalTo("Deutschland"));
    tmdb.server()
        .verify(1, getRequestedFor(urlMatching("/3/watch/providers/movie\\?watch_region=DE")));
  }

  @ParameterizedTest
  @CsvSource({"/movies/999001", "/people/999001", "/collections/999001", "/lists/best"})
  void whatIsNotThere_isAProblem(String path) {
    get(path)
        .statusCode(404)
        .contentType("application/problem+json")
        .header("Cache-Control", "no-store")
        .body("type", equalTo("/problems/not-found"));
  }

  @Test
  void filmThatIsGone_isGoneHereTooOnceItsDocumentIs() {
    tmdb.answer("movie/901", UpstreamJson.MOVIE);
    get("/movies/901").statusCode(200);

    tmdb.reset();
    clock.advance(Duration.ofHours(2));
    get("/movies/901");
    Eventually.holds(
        () -> {
          clock.advance(Duration.ofSeconds(6));
          get("/movies/901").statusCode(404);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "/movies/abc, id",
    "/movies/0, id",
    "/movies/99999999999, id",
    "/people/2147483648, id",
    "/movies/603-the-matrix, id",
    "/collections/-1, id",
    "/lists/popular?page=0, page",
    "/lists/popular?page=-1, page",
    "/lists/popular?page=two, page",
    "/home?language=english, language",
    "/home?language=qq, language",
    "/home?language=de-QQ, language",
    "/home?region=Germany, region",
    "/home?region=%00, region",
    "/movies?yearFrom=nineteen, yearFrom",
    "/movies?sort=random, sort",
    "/search, q",
    "/search?q=%20%20, q",
    "/search?q=a%00b, q",
    "/search?q=a&type=tv, type",
    "/suggest?q=, q",
    "/providers?region=ZZ, region"
  })
  void badInput_isAProblemThatNamesTheParameter(String path, String parameter) {
    given()
        .urlEncodingEnabled(false)
        .get("/api/catalog" + path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid-parameter"))
        .body("detail", containsString(parameter + " must be"));
    assertThat(tmdb.server().getAllServeEvents()).isEmpty();
  }

  @Test
  void combinationThatUpstreamRefuses_isAProblem() {
    tmdb.answer("discover/movie", TmdbStub.json(422, "{\"success\":false,\"status_code\":20}"));

    get("/movies").statusCode(400).body("type", equalTo("/problems/invalid-parameter"));
  }

  @Test
  void knownAnswer_isNotSentAgain() {
    tmdb.answer("movie/901", UpstreamJson.MOVIE);
    String etag = get("/movies/901").extract().header("ETag");

    given()
        .header("If-None-Match", etag)
        .get("/api/catalog/movies/901")
        .then()
        .statusCode(304)
        .body(equalTo(""));
  }
}
