package dev.marquee.page;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import dev.marquee.testsupport.ServiceClock;
import dev.marquee.testsupport.ShortBreaks;
import dev.marquee.testsupport.TmdbStub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
@TestProfile(ShortBreaks.class)
class PageFailuresTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  @Inject ServiceClock clock;
  @TmdbStub.Upstream TmdbStub tmdb;

  @BeforeEach
  void forgetEverything() {
    clock.advance(Duration.ofDays(200));
    tmdb.reset();
  }

  private static ValidatableResponse get(String accept, String path) {
    return given().urlEncodingEnabled(false).header("Accept", accept).get(path).then();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/movie/999001",
        "/movie/abc",
        "/movie/0",
        "/movie/00901",
        "/movie/-1",
        "/movie/99999999999",
        "/movie/2147483648",
        "/movie/901%3Cscript%3E",
        "/movie/%00",
        "/person/999001",
        "/collection/999001",
        "/movie",
        "/movie/901/edit",
        "/nowhere",
        "/nowhere.html"
      })
  void whatIsNotThere_isAPageWithItsStatus(String path) {
    String html =
        get(BROWSER, path)
            .statusCode(404)
            .header("Content-Type", startsWith("text/html"))
            .header("Content-Security-Policy", startsWith("default-src 'self'"))
            .header("Cache-Control", equalTo("no-store"))
            .extract()
            .asString();

    Html.assertRunsNothingOfItsOwn(html);
    assertThat(html)
        .contains("Nothing plays here</h1>", "name=\"robots\" content=\"noindex\"")
        .doesNotContain("rel=\"canonical\"", "marquee-seed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/movie/999001", "/movie/abc", "/nowhere", "/movie"})
  void programs_areToldInJson(String path) {
    get("application/json", path)
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-found"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/catalog/nothing", "/api/catalog/movies/999001", "/3/nothing"})
  void programsAddresses_areAnsweredInJsonToEveryone(String path) {
    get(BROWSER, path).statusCode(404).body(containsString("{\""));
  }

  @Test
  void notFoundPage_isInTheBrowsersLanguage() {
    given()
        .header("Accept", BROWSER)
        .header("Accept-Language", "de")
        .get("/nowhere")
        .then()
        .statusCode(404)
        .body(containsString("Hier läuft nichts</h1>"));
  }

  @Test
  void whileUpstreamFails_thePageSaysSo() {
    tmdb.server().stubFor(any(anyUrl()).willReturn(TmdbStub.json(503, "{}")));

    String html =
        get(BROWSER, "/movie/901")
            .statusCode(503)
            .header("Content-Type", startsWith("text/html"))
            .header("Retry-After", matchesPattern("[0-9]+"))
            .header("Cache-Control", equalTo("no-store"))
            .extract()
            .asString();
    Html.assertRunsNothingOfItsOwn(html);
    assertThat(html).contains("The catalog does not answer", "Try again");
    get("application/json", "/movie/901")
        .statusCode(503)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/upstream-unavailable"));
  }

  @Test
  void pageSeenBefore_staysWhileUpstreamFails() {
    tmdb.answer("movie/901", Hostile.movie(901));
    get(BROWSER, "/movie/901").statusCode(200);
    tmdb.server().stubFor(any(anyUrl()).willReturn(TmdbStub.json(503, "{}")));
    clock.advance(Duration.ofDays(2));

    get(BROWSER, "/movie/901").statusCode(200).body(containsString("marquee-seed"));
  }
}
