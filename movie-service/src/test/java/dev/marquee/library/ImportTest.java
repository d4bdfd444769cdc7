package dev.marquee.library;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.client.WireMock;
import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.PostgresServer;
import dev.marquee.testsupport.TmdbStub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that go in and come out. */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
@QuarkusTestResource(value = PostgresServer.class, restrictToAnnotatedClass = true)
class ImportTest {
  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";

  @TmdbStub.Upstream TmdbStub tmdb;

  private final Browser browser = new Browser();

  @BeforeEach
  void databaseIsUp() {
    Eventually.holds(() -> given().get("/api/status").then().body("database", equalTo("up")));
  }

  @Test
  void export_isReadBackByAnotherVisitor() {
    browser
        .upload(
            JSON,
            """
        {"list": [{"movieId": 3, "addedAt": "2025-01-01T00:00:00Z"},
                  {"movieId": 1, "addedAt": "2025-03-01T00:00:00Z"}],
         "ratings": [{"movieId": 2, "value": 8.5}], "extra": {"ignored": []}}
        """)
        .statusCode(200)
        .body("imported", equalTo(3))
        .body("unchanged", equalTo(0));
    for (String format : List.of("json", "csv")) {
      String file =
          browser
              .get("/api/library/export?format=" + format)
              .statusCode(200)
              .header("Content-Disposition", containsString("attachment"))
              .extract()
              .asString();
      Browser other = new Browser();
      String type = format.equals("csv") ? CSV : JSON;
      other.upload(type, file).statusCode(200).body("imported", equalTo(3));
      other.upload(type, file).statusCode(200).body("unchanged", equalTo(3));
      other.get("/api/library/list").body("results.movieId", contains(3, 1));
      other.get("/api/library/ratings").body("results.value", contains(8.5f));
    }
    browser.get("/api/library/export?format=xml").statusCode(400);
  }

  @Test
  void wrongLines_areNamedAndNothingIsImported() {
    String json =
        """
        {"list": [{"movieId": 3},
          {"movieId": "x"}],
         "ratings": [
          {"movieId": 2, "value": 11}]}
        """;
    browser
        .upload(JSON, json)
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-import"))
        .body("detail", containsString("line 2: movieId"))
        .body("detail", containsString("line 4: the rating"));
    browser
        .upload(JSON, "{\"list\": [\n{]")
        .statusCode(400)
        .body("detail", containsString("line 2: this is not JSON"));
    browser.upload(JSON, "[]").statusCode(400);
    browser.upload(JSON, "").statusCode(400);
    browser
        .upload(CSV, "Date,Name,Year,Letterboxd URI\n2020-01-01,A,1999,u\n2020-13-01,B,x,u\nC\n")
        .statusCode(400)
        .body("detail", containsString("line 3: Year"))
        .body("detail", containsString("line 4: there are 1 fields"));
    browser
        .upload(CSV, "Date,Name,Year\n2020-01-01,\"open,1999\n")
        .statusCode(400)
        .body("detail", containsString("line 2: a quote is never closed"));
    browser.upload(CSV, "").statusCode(400);
    browser.upload(CSV, "a,b\n1,2\n").statusCode(400);
    String longer =
        IntStream.rangeClosed(1, 10_001).mapToObj("list,%d,,\n"::formatted).collect(joining());
    browser
        .upload(CSV, "list,movieId,value,addedAt\n" + longer)
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-import"))
        .body("detail", containsString("10000 films"));
    browser.upload("application/xml", "<x/>").statusCode(415);
    browser.upload(CSV, "x".repeat(2 << 20)).statusCode(413);
    assertThat(browser.session()).isEmpty();
  }

  private void search(String title, int year, String... films) {
    tmdb.server()
        .stubFor(
            WireMock.get(WireMock.urlPathEqualTo("/3/search/movie"))
                .withQueryParam("query", WireMock.equalTo(title.toLowerCase(Locale.ROOT)))
                .withQueryParam("year", WireMock.equalTo(Integer.toString(year)))
                .willReturn(TmdbStub.json(200, TmdbStub.page(films))));
  }

  @Test
  void letterboxdRatings_areFoundByNameAndYear() {
    int right = TmdbStub.freshId();
    int other = TmdbStub.freshId();
    search(
        "Wonder, \"Again\"",
        1999,
        TmdbStub.movie(other, "Wonder Wheel"),
        TmdbStub.movie(right, "Wonder Again"));
    search("Nowhere", 2001, TmdbStub.movie(other, "Nowhere"));
    browser
        .upload(
            CSV,
            "Date,Name,Year,Letterboxd URI,Rating\r\n"
                + "2024-05-06,\"Wonder, \"\"Again\"\"\",1999,https://boxd.it/1,4.5\r\n"
                + "2024-05-07,Nowhere,2001,https://boxd.it/2,3\r\n")
        .statusCode(200)
        .body("imported", equalTo(1))
        .body("notFound.line", contains(3))
        .body("notFound.name", contains("Nowhere"));
    browser
        .get("/api/library/ratings")
        .body("results.movieId", contains(right))
        .body("results.value", contains(9f))
        .body("results.addedAt", contains("2024-05-06T00:00:00Z"));
  }

  @Test
  void letterboxdWatchlist_goesWhereTheVisitorSays() {
    int id = TmdbStub.freshId();
    search("Soon", 1999, TmdbStub.movie(id, "Soon"));
    String file = "Date,Name,Year,Letterboxd URI\n2024-05-06,Soon,1999,https://boxd.it/1\n";
    browser.upload(CSV, file, "/api/library/import?list=list").statusCode(200);
    browser.upload(CSV, file).statusCode(200);
    browser.get("/api/library/list").body("results.movieId", contains(id));
    browser.get("/api/library/watched").body("results.movieId", contains(id));
    browser.upload(CSV, file, "/api/library/import?list=stars").statusCode(404);
  }

  @Test
  void upstreamAway_importsNothing() {
    tmdb.server()
        .stubFor(
            WireMock.get(WireMock.urlPathEqualTo("/3/search/movie"))
                .withQueryParam("query", WireMock.equalTo("lost"))
                .willReturn(TmdbStub.json(500, "{}")));
    int id = TmdbStub.freshId();
    search("Found", 1999, TmdbStub.movie(id, "Found"));
    browser
        .upload(CSV, "Date,Name,Year\n2024-05-06,Found,1999\n2024-05-06,Lost,1999\n")
        .statusCode(503);
    browser.get("/api/library/watched").body("totalResults", equalTo(0));
  }
}
