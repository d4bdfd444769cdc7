package dev.marquee.library;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.PostgresServer;
import dev.marquee.testsupport.TmdbStub;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of visitors, over HTTP and on a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
@QuarkusTestResource(value = PostgresServer.class, restrictToAnnotatedClass = true)
class LibraryTest {
  @TmdbStub.Upstream TmdbStub tmdb;
  @Inject MeterRegistry metrics;

  private final Browser browser = new Browser();

  @BeforeEach
  void databaseIsUp() {
    Eventually.holds(() -> given().get("/api/status").then().body("database", equalTo("up")));
  }

  private int film(String title) {
    int id = TmdbStub.freshId();
    tmdb.answer("movie/" + id, TmdbStub.movie(id, title));
    return id;
  }

  @Test
  void stranger_hasEmptyListsAndIsGivenNoCookie() {
    browser
        .get("/api/library/list")
        .statusCode(200)
        .header("Set-Cookie", nullValue())
        .header("Cache-Control", "private, no-cache")
        .body("totalResults", equalTo(0))
        .body("results", empty());
    browser.delete("/api/library/list/603").statusCode(204).header("Set-Cookie", nullValue());
  }

  @Test
  void film_isPutOnceAndTakenOff() {
    int id = film("Kept");
    browser.put("/api/library/list/" + id).statusCode(201);
    browser.put("/api/library/list/" + id).statusCode(200);
    browser
        .get("/api/library/list")
        .body("totalResults", equalTo(1))
        .body("results[0].movieId", equalTo(id))
        .body("results[0].value", nullValue())
        .body("results[0].movie.title", equalTo("Kept"));
    browser.delete("/api/library/list/" + id).statusCode(204);
    browser.delete("/api/library/list/" + id).statusCode(204);
    browser.get("/api/library/list").body("totalResults", equalTo(0));
  }

  private double changes(String change) {
    return metrics.counter("marquee.library.changes", "list", "list", "change", change).count();
  }

  @Test
  void changes_areCountedOnceEach() {
    int id = film("Counted");
    double added = changes("added");
    double removed = changes("removed");
    for (int i = 0; i < 2; i++) {
      browser.put("/api/library/list/" + id);
    }
    for (int i = 0; i < 2; i++) {
      browser.delete("/api/library/list/" + id);
    }
    assertThat(changes("added") - added).isEqualTo(1);
    assertThat(changes("removed") - removed).isEqualTo(1);
  }

  @Test
  void filmThatTheCatalogDoesNotHave_isNotFound() {
    int id = TmdbStub.freshId();
    // What the catalog takes too long to tell counts as a film.
    given().get("/api/catalog/movies/" + id).then().statusCode(404);
    browser.put("/api/library/list/" + id).statusCode(404);
    browser.get("/api/library/list").body("totalResults", equalTo(0));
  }

  @Test
  void upstreamAway_costsTitlesAndNothingElse() {
    int id = TmdbStub.freshId();
    tmdb.answer("movie/" + id, TmdbStub.json(500, "{}"));
    browser.put("/api/library/watched/" + id).statusCode(201);
    browser
        .get("/api/library/watched")
        .statusCode(200)
        .body("results[0].movieId", equalTo(id))
        .body("results[0].movie", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "10.5", "0.25", "-1", "\"x\"", "null", "1e400"})
  void wrongRating_isRefused(String value) {
    String body = "{\"value\":" + value + "}";
    browser.put("/api/library/ratings/" + film("Rated"), body).statusCode(400);
    browser.get("/api/library/ratings").body("totalResults", equalTo(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "8.5", "10", "10.0"})
  void rating_isKept(String value) {
    browser
        .put("/api/library/ratings/" + film("Rated"), "{\"value\":" + value + "}")
        .statusCode(201);
    browser.get("/api/library/ratings").body("results[0].value", equalTo(Float.parseFloat(value)));
  }

  @Test
  void laterRating_takesThePlaceOfTheEarlier() {
    int id = film("Rated");
    browser.put("/api/library/ratings/" + id, "{\"value\":2}").statusCode(201);
    browser.put("/api/library/ratings/" + id, "{\"value\":9.5}").statusCode(200);
    browser.get("/api/library/ratings").body("results.value", contains(9.5f));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/api/library/stars",
    "PUT,/api/library/stars/603",
    "PUT,/api/library/list/x",
    "PUT,/api/library/list/0",
    "PUT,/api/library/list/99999999999",
    "DELETE,/api/library/list/-1"
  })
  void unknownListOrId_isNotFound(String method, String path) {
    browser
        .took(browser.request().request(method, path))
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void malformedBody_isRefused() {
    String path = "/api/library/ratings/" + film("Rated");
    for (String body : List.of("{", "[]", "{\"value\":5}{", "7")) {
      browser.put(path, body).statusCode(400);
    }
  }

  @Test
  void oversizedBody_isRefused() {
    browser.put("/api/library/ratings/603", "{\"value\":5}" + " ".repeat(2 << 20)).statusCode(413);
  }

  @Test
  void pages_holdTwentyNewestFirst() {
    List<Integer> ids = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      ids.addFirst(film("Film " + i));
      browser.put("/api/library/list/" + ids.getFirst()).statusCode(201);
    }
    browser
        .get("/api/library/list")
        .body("totalPages", equalTo(2))
        .body("totalResults", equalTo(23))
        .body("results.movieId", equalTo(ids.subList(0, 20)));
    browser.get("/api/library/list?page=2").body("results.movieId", equalTo(ids.subList(20, 23)));
    browser.get("/api/library/list?page=3").statusCode(200).body("results", empty());
    browser.get("/api/library/list?page=0").statusCode(400);
  }

  @Test
  void takenBack_isAtItsPlaceAgain() {
    int first = film("First");
    int second = film("Second");
    browser.put("/api/library/list/" + first, "{\"addedAt\":\"2025-01-01T00:00:00Z\"}");
    browser.put("/api/library/list/" + second, "{\"addedAt\":\"2025-02-01T00:00:00Z\"}");
    browser.delete("/api/library/list/" + first);
    browser.put("/api/library/list/" + first, "{\"addedAt\":\"2025-01-01T00:00:00Z\"}");
    browser.get("/api/library/list").body("results.movieId", contains(second, first));
  }

  @Test
  void order_isTheVisitorsUntilTheyAddMore() {
    int a = film("A");
    int b = film("B");
    int c = film("C");
    for (int id : new int[] {a, b, c}) {
      browser.put("/api/library/list/" + id).statusCode(201);
    }
    String tag = browser.get("/api/library/list").extract().header("ETag");
    order("[%d,%d,%d]".formatted(b, c, a), tag, 204);
    browser.get("/api/library/list").body("results.movieId", contains(b, c, a));

    order("[%d,%d,%d]".formatted(a, b, c), tag, 412);
    order("[%d,%d]".formatted(a, b), "*", 409);
    order("[%d,%d,%d]".formatted(a, b, b), "*", 409);
    order("[%d,%d,%d]".formatted(a, b, TmdbStub.freshId()), "*", 409);
    order("[null]", "*", 400);
    order("{}", "*", 400);
    int d = film("D");
    browser.put("/api/library/list/" + d).statusCode(201);
    browser.get("/api/library/list").body("results.movieId", contains(d, b, c, a));
  }

  private void order(String ids, String ifMatch, int status) {
    browser
        .took(
            browser
                .request()
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body("{\"movieIds\":" + ids + "}")
                .put("/api/library/list/order"))
        .statusCode(status);
  }

  @Test
  void entityTag_changesWithTheListOnly() {
    int id = film("Tagged");
    browser.put("/api/library/list/" + id);
    String tag = browser.get("/api/library/list").extract().header("ETag");
    browser
        .took(browser.request().header("If-None-Match", tag).get("/api/library/list"))
        .statusCode(304)
        .header("ETag", equalTo(tag));
    browser.put("/api/library/list/" + id);
    browser.put("/api/library/hidden/" + id);
    browser.get("/api/library/list").header("ETag", equalTo(tag));
    browser.delete("/api/library/list/" + id);
    browser
        .took(browser.request().header("If-None-Match", tag).get("/api/library/list"))
        .statusCode(200);
  }

  @Test
  void oneVisitorsLists_areNobodyElses() {
    int id = film("Mine");
    Browser other = new Browser();
    other.put("/api/library/watched/" + film("Theirs")).statusCode(201);
    for (String shelf : List.of("list", "ratings", "watched", "hidden")) {
      browser.put("/api/library/" + shelf + '/' + id, "{\"value\":7}").statusCode(201);
    }
    for (String shelf : List.of("list", "ratings", "hidden")) {
      other.get("/api/library/" + shelf).body("totalResults", equalTo(0));
      other.delete("/api/library/" + shelf + '/' + id).statusCode(204);
      other.put("/api/library/" + shelf + '/' + id, "{\"value\":1}").statusCode(201);
    }
    other
        .took(
            other
                .request()
                .contentType("application/json")
                .body("{\"movieIds\":[" + id + "]}")
                .put("/api/library/list/order"))
        .statusCode(204);
    assertThat(other.get("/api/library/export").extract().asString()).doesNotContain("7.0");
    other.delete("/api/library").statusCode(204);
    for (String shelf : List.of("list", "ratings", "watched", "hidden")) {
      browser.get("/api/library/" + shelf).body("results.movieId", contains(id));
    }
    browser.get("/api/library/ratings").body("results.value", contains(7f));
  }

  @Test
  void deletedLibrary_leavesNothingAndEndsTheSession() {
    browser.put("/api/library/list/" + film("Gone")).statusCode(201);
    Browser replay = Browser.with(browser.session().orElseThrow());
    browser
        .delete("/api/library")
        .statusCode(204)
        .header("Set-Cookie", containsString("Max-Age=0"));
    replay.get("/api/library/list").body("totalResults", equalTo(0));
    replay.get("/api/visitor").body("known", equalTo(false));
  }

  @Test
  void twoHundredVisitorsAtOnce_loseNothing() {
    int id = film("Popular");
    given().get("/api/catalog/movies/" + id).then().statusCode(200);
    Matcher<Integer> kept = oneOf(200, 201);
    List<Browser> browsers = new ArrayList<>();
    List<CompletableFuture<Void>> writes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        Browser one = new Browser();
        browsers.add(one);
        writes.add(
            CompletableFuture.runAsync(
                () -> {
                  // Who is turned away tries again, as the page does.
                  Eventually.holds(() -> one.put("/api/library/list/" + id).statusCode(kept));
                  Eventually.holds(
                      () ->
                          one.put("/api/library/ratings/" + id, "{\"value\":6.5}")
                              .statusCode(kept));
                },
                threads));
      }
    }
    writes.forEach(CompletableFuture::join);
    for (Browser one : browsers) {
      one.get("/api/library/list").body("results.movieId", contains(id));
      one.get("/api/library/ratings").body("results.value", contains(6.5f));
    }
  }

  @Test
  void answer_isForThisVisitorOnly() {
    browser
        .get("/api/library/list")
        .header("Vary", containsString("Cookie"))
        .header("ETag", startsWith("\"0."))
        .body("results", hasSize(0));
  }
}
