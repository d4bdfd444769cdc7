package dev.marquee.catalog;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.marquee.testsupport.Eventually;
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

/** What visitors get while TMDB fails. */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
@TestProfile(ShortBreaks.class)
class OutageTest {
  private static final String TRENDING = "trending/movie/day";

  @Inject ServiceClock clock;
  @TmdbStub.Upstream TmdbStub tmdb;

  @BeforeEach
  void forgetEverything() {
    clock.advance(Duration.ofDays(200));
    tmdb.reset();
  }

  private void answerRows() {
    for (MovieList list : MovieList.values()) {
      tmdb.answer(list.request(Readers.locality("en-US"), 1).path(), UpstreamJson.LIST);
    }
    tmdb.answer("discover/movie", UpstreamJson.LIST);
    tmdb.answer("genre/movie/list", UpstreamJson.GENRES);
  }

  private static ValidatableResponse home() {
    return given().get("/api/catalog/home").then();
  }

  @Test
  void rowThatFails_isLeftOutAndComesBackSoon() {
    answerRows();
    tmdb.answer(TRENDING, TmdbStub.json(500, "{}"));
    home()
        .statusCode(200)
        // Five seconds, and for how long the oldest of its rows was here when the last one came.
        .header("Cache-Control", matchesPattern("public, max-age=([5-9]|1\\d), .*"))
        .body("rows.name", not(hasItem("trending-day")))
        .body("rows", hasSize(7));

    tmdb.answer(TRENDING, UpstreamJson.LIST);
    Eventually.holds(
        () -> {
          clock.advance(Duration.ofSeconds(6));
          home().statusCode(200).body("rows", hasSize(8));
        });
  }

  @Test
  void allRowsFailing_isAProblemThatPasses() {
    tmdb.server().stubFor(any(anyUrl()).willReturn(TmdbStub.json(503, "{}")));

    home()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", notNullValue())
        .body("type", equalTo("/problems/upstream-unavailable"));
  }

  @Test
  void seenPage_isServedWholeForWeeks() {
    answerRows();
    home().statusCode(200).body("rows", hasSize(8));

    tmdb.server().resetAll();
    tmdb.answer(TRENDING, TmdbStub.json(500, "{}"));
    for (int day = 0; day < 20; day++) {
      clock.advance(Duration.ofDays(1));
      home().statusCode(200).header("Cache-Status", containsString("hit")).body("rows", hasSize(8));
    }
  }

  @Test
  void refreshedDocuments_showUpInTheView() {
    tmdb.answer("movie/901", UpstreamJson.MOVIE);
    given().get("/api/catalog/movies/901").then().statusCode(200);

    tmdb.answer("movie/901", UpstreamJson.MOVIE.replace("It burns.", "It burns on."));
    clock.advance(Duration.ofHours(13));
    Eventually.holds(
        () -> {
          clock.advance(Duration.ofSeconds(6));
          given()
              .get("/api/catalog/movies/901")
              .then()
              .statusCode(200)
              .body("tagline", equalTo("It burns on."));
        });
  }

  @Test
  void status_tellsOfTheOutage() {
    tmdb.answer("movie/907", TmdbStub.json(500, "{}"));
    given().get("/api/catalog/movies/907").then().statusCode(503);

    given()
        .get("/api/status")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("version", equalTo("0.1.0"))
        .body("upstream.name", equalTo("tmdb"))
        .body("upstream.breaker", notNullValue())
        .body("upstream.lastFailure", notNullValue())
        .body("upstream.lastFailureReason", equalTo("server_error"))
        .body("upstream.tokenRejected", equalTo(false))
        .body("cache.capacityBytes", notNullValue())
        .body("notice", nullValue());
  }

  @Test
  void status_namesNoSecret() {
    String status = given().get("/api/status").then().extract().asString();
    assertThat(status).doesNotContain(TmdbStub.TOKEN);
  }
}
