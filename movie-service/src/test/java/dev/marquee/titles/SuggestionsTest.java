package dev.marquee.titles;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.marquee.testsupport.ExportServer.film;
import static dev.marquee.testsupport.ExportServer.gzip;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.ExportServer;
import dev.marquee.testsupport.PostgresServer;
import dev.marquee.testsupport.ServiceClock;
import dev.marquee.testsupport.TmdbBodies;
import dev.marquee.testsupport.TmdbStub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is suggested, over HTTP, from an index on a real PostgreSQL and without it. */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
@QuarkusTestResource(value = ExportServer.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = PostgresServer.class, restrictToAnnotatedClass = true)
class SuggestionsTest {
  private static final String[] FILMS = {
    film(603, "The Matrix", 90),
    film(604, "The Matrix Reloaded", 60),
    film(700, "Matrimony", 8),
    film(194, "Le Fabuleux Destin d'Am\\u00e9lie Poulain", 40),
    film(348, "Alien", 70),
    film(349, "Alina", 0.7),
    film(129, "\\u5343\\u3068\\u5343\\u5c0b\\u306e\\u795e\\u96a0\\u3057", 50),
    film(500, "\\u0421\\u0442\\u0430\\u043b\\u043a\\u0435\\u0440", 30),
  };

  @Inject TitleImport titleImport;
  @Inject ServiceClock clock;
  @TmdbStub.Upstream TmdbStub tmdb;
  @ExportServer.Host ExportServer exports;
  @PostgresServer.Server PostgresServer postgres;

  @BeforeEach
  void thereIsAnIndex() {
    databaseIs("up");
    tmdb.reset();
    exports.reset();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    String day = DateTimeFormatter.ofPattern("MM_dd_yyyy", Locale.ROOT).format(today);
    exports.serve("movie_ids_" + day + ".json.gz", gzip(FILMS));
    assertThat(titleImport.run(true).toCompletableFuture().join())
        .isEqualTo(ImportOutcome.IMPORTED);
    // Suggestions are kept for seconds.
    clock.advance(Duration.ofMinutes(1));
  }

  private void whileCut(Runnable test) {
    postgres.network().reset();
    try {
      test.run();
    } finally {
      postgres.network().heal();
      databaseIs("up");
    }
  }

  private static void databaseIs(String state) {
    Eventually.holds(() -> given().get("/api/status").then().body("database", equalTo(state)));
  }

  private static ValidatableResponse suggested(String typed) {
    return given().get("/api/catalog/suggest?q={typed}", typed).then();
  }

  private int searches() {
    return tmdb.requests("search/multi");
  }

  @Test
  void databaseAway_upstreamsSearchAnswers() {
    tmdb.answer("search/multi", TmdbBodies.MULTI);
    whileCut(
        () -> {
          suggested("still").statusCode(200).body("results.name", hasItem("The Still Lighthouse"));
          databaseIs("down");
          suggested("lighth").statusCode(200).body("results.name", hasItem("The Still Lighthouse"));
        });
  }

  @Test
  void databaseAndUpstreamAway_isAProblem() {
    tmdb.answer("search/multi", aResponse().withStatus(500));
    whileCut(() -> suggested("nothing kept").statusCode(503));
  }

  @Test
  void upstreamAway_theIndexAnswersAllTheSame() {
    tmdb.answer("search/multi", aResponse().withStatus(500));
    suggested("alien").statusCode(200).body("results[0].id", is(348));
    suggested("zzzzqqq").statusCode(200).body("results.size()", is(0));
  }

  @Test
  void unknownToTheIndex_upstreamIsAsked() {
    tmdb.answer("search/multi", TmdbBodies.MULTI);
    suggested("still light").statusCode(200).body("results.name", hasItem("The Still Lighthouse"));
    assertThat(searches()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "matr, 603", // without its article
    "the mat, 603",
    "MATRIX, 603",
    "matrx, 603", // too few
    "mattrix, 603", // too many
    "matric, 603", // wrong
    "amtrix, 603", // exchanged, at the very beginning
    "thematrix, 603",
    "matrix relodaed, 604",
    "reloaded, 604", // a later word
    "fabuleux destin d'amelie, 194",
    "amélie poulain, 194",
    "alein, 348", // rather the popular one
    "千と千, 129",
    "сталкр, 500",
  })
  void typed_isAnsweredFirst(String typed, int id) {
    // A search that takes long is given up, and upstream asked, on a machine that stands still too.
    Eventually.holds(
        () -> {
          tmdb.reset();
          clock.advance(Duration.ofMinutes(1));
          suggested(typed).statusCode(200).body("results[0].id", is(id));
          assertThat(searches()).as("calls upstream").isZero();
        });
  }

  @Test
  void titleSeenInAnotherLanguage_isFoundAndNamedInIt() {
    int id = TmdbStub.freshId();
    String film =
        TmdbStub.movie(id, "Der Leuchtturm")
            .replace("\"poster_path\":null", "\"poster_path\":\"/p9.jpg\"");
    tmdb.answer("movie/" + id, film);
    given().get("/3/movie/" + id + "?language=de-DE").then().statusCode(200);

    Eventually.holds(
        () -> {
          clock.advance(Duration.ofMinutes(1));
          given()
              .get("/api/catalog/suggest?q=leuchttum&language=de-DE")
              .then()
              .body("results.name", equalTo(List.of("Der Leuchtturm")))
              .body("results[0].year", is(1999))
              .body("results[0].image.src", endsWith("/w342/p9.jpg"));
        });

    titleImport.run(true).toCompletableFuture().join();
    clock.advance(Duration.ofMinutes(1));
    suggested("leuchtturm").body("results.id", hasItem(id));
  }
}
