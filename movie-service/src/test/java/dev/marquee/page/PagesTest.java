package dev.marquee.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.testsupport.RawHttp;
import dev.marquee.testsupport.ServiceClock;
import dev.marquee.testsupport.TmdbStub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
class PagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject ServiceClock clock;
  @TmdbStub.Upstream TmdbStub tmdb;

  @TestHTTPResource("/")
  URI service;

  @BeforeEach
  void forgetEverything() {
    clock.advance(Duration.ofDays(200));
    tmdb.reset();
    for (String list :
        new String[] {
          "trending/movie/day",
          "trending/movie/week",
          "movie/now_playing",
          "movie/popular",
          "movie/top_rated",
          "movie/upcoming",
          "discover/movie"
        }) {
      tmdb.answer(list, Hostile.list());
    }
    tmdb.answer("genre/movie/list", Hostile.genres());
    tmdb.answer("movie/901", Hostile.movie(901));
    tmdb.answer("person/11", Hostile.person(11));
    tmdb.answer("collection/77", Hostile.collection(77));
  }

  private static ValidatableResponse get(String path) {
    return given().header("Accept", "text/html,*/*;q=0.8").get(path).then();
  }

  private static String html(String path) {
    return get(path).statusCode(200).extract().asString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/browse",
        "/browse?genres=28",
        "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "/movie/901",
        "/person/11",
        "/collection/77",
        "/list",
        "/hidden",
        "/about"
      })
  void everyPage_isHtmlThatRunsNothingOfItsOwn(String path) {
    String html =
        get(path)
            .statusCode(200)
            .header("Content-Type", equalTo("text/html;charset=utf-8"))
            .header("Content-Security-Policy", startsWith("default-src 'self'; img-src 'self'"))
            .header("Vary", equalTo("Accept-Encoding, Accept-Language"))
            .header("Cache-Control", startsWith("public, max-age=0, stale-if-error="))
            .header("ETag", containsString("\""))
            .header("X-Content-Type-Options", equalTo("nosniff"))
            .extract()
            .asString();

    Html.assertRunsNothingOfItsOwn(html);
    assertThat(html)
        .contains("<html lang=\"en\" dir=\"ltr\">", "<h1", " · Marquee</title>", "</footer>")
        .contains("/assets/index-abc.js", "og:title")
        .doesNotContain("Of the shell", "<title>Shell", "\u202E</title>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search", "/search?q=matrix", "/list", "/hidden"})
  void pageOfOneVisitorsOwn_isNothingToBeFound(String path) {
    assertThat(html(path))
        .contains("<meta name=\"robots\" content=\"noindex\">")
        .doesNotContain("canonical", "hreflang", "og:url");
    assertThat(html("/browse?genres=28")).contains("canonical").doesNotContain("noindex");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?language=%", "/movie/901?language=%zz", "/browse?x=%"})
  void brokenEscape_isRefused(String path) throws IOException {
    try (RawHttp connection = RawHttp.to(service)) {
      assertThat(connection.get(path, "Accept: text/html\r\n").answer().status()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/, /api/catalog/home, home, null",
    "/movie/901, /api/catalog/movies/901, movie, 901",
    "/person/11, /api/catalog/people/11, person, 11",
    "/collection/77, /api/catalog/collections/77, collection, 77"
  })
  void seed_isTheApisDocument(String page, String api, String request, String args)
      throws IOException {
    JsonNode seed = JSON.readTree(Html.seed(html(page)));

    assertThat(seed.path("request").asText()).isEqualTo(request);
    assertThat(seed.path("args")).isEqualTo(JSON.readTree(args));
    assertThat(seed.path("language").asText()).isEqualTo("en-US");
    assertThat(seed.path("document")).isEqualTo(JSON.readTree(given().get(api).asByteArray()));
  }

  @Test
  void browseSeed_isTheFirstOfManyPages() throws IOException {
    JsonNode seed = JSON.readTree(Html.seed(html("/browse?utm_source=x")));

    assertThat(seed.path("document").path("pageParams")).isEqualTo(JSON.readTree("[1]"));
    assertThat(seed.path("document").path("pages").path(0))
        .isEqualTo(JSON.readTree(given().get("/api/catalog/movies").asByteArray()));
    assertThat(html("/browse?genres=28")).doesNotContain("marquee-seed");
  }

  @Test
  void film_isDescribedForSearchEnginesAndChats() throws IOException {
    String html = html("/movie/901");
    JsonNode film = JSON.readTree(Html.linkedData(html));

    assertThat(film.path("@type").asText()).isEqualTo("Movie");
    assertThat(film.path("name").asText()).isEqualTo(Hostile.TITLE);
    assertThat(film.path("duration").asText()).isEqualTo("PT2H16M");
    assertThat(film.path("datePublished").asText()).isEqualTo("1999-03-30");
    assertThat(film.path("aggregateRating").path("ratingCount").asInt()).isEqualTo(120);
    String path = "/movie/901-script-script-alert-1-script-img-src-x-onerror-alert-1-amp";
    assertThat(html)
        .contains("<link rel=\"canonical\" href=\"http://localhost:8080" + path)
        .contains("hreflang=\"ar\" href=\"http://localhost:8080" + path)
        .contains("property=\"og:type\" content=\"video.movie\"")
        .contains("og:image\" content=\"http://localhost:8080/images/w1280/back1.jpg\"")
        .contains("rel=\"preload\" as=\"image\" href=\"/images/w1280/back1.jpg\"")
        .contains("<link rel=\"modulepreload\" crossorigin href=\"/assets/movie-page-ghi.js\">");
  }

  @Test
  void film_canBeReadWithoutAScript() {
    assertThat(html("/movie/901"))
        .contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("/w342/poster1.jpg", "March 30, 1999", "2 hr 16 min", "href=\"/person/11")
        .contains("href=\"/collection/77", "href=\"/browse?genres=28\"", "Score 8.2 of 10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/movie/901", "/movie/901-the-long-lamp", "/movie/901-", "/movie/901-x/"})
  void film_isFoundByItsNumber(String path) {
    assertThat(html(path)).contains("href=\"/person/11");
  }

  @Test
  void page_isWrittenOnceAndKept() {
    get("/movie/901").statusCode(200).header("Cache-Status", containsString("fwd=miss"));
    String etag =
        get("/movie/901-x?y=z")
            .statusCode(200)
            .header("Cache-Status", containsString("hit"))
            .extract()
            .header("ETag");

    assertThat(tmdb.requests("movie/901")).isOne();
    given()
        .header("If-None-Match", etag)
        .get("/movie/901")
        .then()
        .statusCode(304)
        .body(equalTo(""));
  }

  @Test
  void head_isThePageWithoutItsBody() throws IOException {
    try (RawHttp connection = RawHttp.to(service)) {
      connection.send(RawHttp.request("HEAD /movie/901") + RawHttp.get("/movie/901") + "\r\n");
      RawHttp.Answer head = connection.head();
      RawHttp.Answer page = connection.answer();

      assertThat(head.status()).isEqualTo(200);
      for (String name : List.of("ETag", "Content-Type", "Content-Length", "Vary")) {
        assertThat(head.header(name)).as(name).isEqualTo(page.header(name)).isNotEmpty();
      }
    }
  }

  @Test
  void bareShell_isServedForTheScriptToKeep() {
    get("/index.html")
        .statusCode(200)
        .header("Content-Security-Policy", startsWith("default-src 'self'"))
        .body(containsString("<div id=\"root\"></div>"));
  }

  @Test
  void sitemap_namesWhatTheListsName() {
    given()
        .get("/sitemap.xml")
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith("application/xml"))
        .body("urlset.url.size()", equalTo(4))
        .body("urlset.url[0].loc", equalTo("http://localhost:8080/"))
        .body("urlset.url[3].loc", startsWith("http://localhost:8080/movie/5-script"));
  }

  @Test
  void robots_areToldWhereTheSitemapIs() {
    given()
        .get("/robots.txt")
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith("text/plain"))
        .body(containsString("Sitemap: http://localhost:8080/sitemap.xml"));
  }
}
