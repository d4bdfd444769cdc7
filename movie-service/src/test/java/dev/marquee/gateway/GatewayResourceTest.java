package dev.marquee.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.marquee.testsupport.TmdbStub.json;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.marquee.testsupport.TmdbStub;
import dev.marquee.testsupport.TmdbStub.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every test asks for a film of its own, since answers are kept. */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
class GatewayResourceTest {
  /** Odd blanks, an unknown field, escapes, letters of three and four bytes, a trailing line. */
  private static final String ODD =
      "{ \"id\":1 ,\n\t\"softcore\":false,\"brand_new\":{\"x\":[1.0,1e2]},"
          + "\"title\":\"\\u0041m\u00e9lie \u5343\u3068\u5343\u5c0b \ud83c\udfac\"}\n";

  @Upstream TmdbStub tmdb;

  @BeforeEach
  void forget() {
    tmdb.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip"})
  void body_isPassedOnByteForByte(String encoding) {
    tmdb.answer("movie/101", ODD);
    byte[] body =
        given()
            .header("Accept-Encoding", encoding)
            .get("/3/movie/101")
            .then()
            .statusCode(200)
            .header("Content-Type", equalToIgnoringCase("application/json;charset=utf-8"))
            .extract()
            .asByteArray();
    assertThat(body).isEqualTo(ODD.getBytes(UTF_8));
  }

  @Test
  void upstream_isAskedForACompressedBody() {
    int id = TmdbStub.freshId();
    tmdb.answer("movie/" + id, ODD);
    given().get("/3/movie/" + id).then().statusCode(200);
    tmdb.server()
        .verify(
            WireMock.getRequestedFor(WireMock.urlPathEqualTo("/3/movie/" + id))
                .withHeader("Accept-Encoding", WireMock.containing("gzip")));
  }

  @Test
  void head_isGetWithoutTheBody() {
    tmdb.answer("movie/102", ODD);
    Response head = given().header("Accept-Encoding", "identity").head("/3/movie/102");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.header("Content-Length")).isEqualTo("" + ODD.getBytes(UTF_8).length);
    assertThat(head.asByteArray()).isEmpty();
  }

  @Test
  void bodyOfAGet_isIgnored() {
    tmdb.answer("movie/110", ODD);
    given().body("{\"value\":1}").get("/3/movie/110").then().statusCode(200);
  }

  @Test
  void documentThatTheClientHas_isConfirmed() {
    tmdb.answer("movie/111", ODD);
    String etag = given().get("/3/movie/111").header("ETag");
    given().header("If-None-Match", etag).get("/3/movie/111").then().statusCode(304);
  }

  @ParameterizedTest
  @CsvSource({"404, 34, 103", "422, 20, 104", "400, 22, 105"})
  void errorAboutTheRequest_isPassedOn(int status, int code, int movie) {
    String body =
        "{\"success\":false,\"status_code\":" + code + ",\"status_message\":\"As upstream says\"}";
    tmdb.answer("movie/" + movie, json(status, body));
    Response answer = given().get("/3/movie/" + movie);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.asString()).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource({"401, 7, 106", "403, 3, 107"})
  void complaintAboutOurToken_is502(int status, int code, int movie) {
    tmdb.answer(
        "movie/" + movie,
        json(status, "{\"success\":false,\"status_code\":" + code + ",\"status_message\":\"x\"}"));
    given()
        .get("/3/movie/" + movie)
        .then()
        .statusCode(502)
        .header("Cache-Control", "no-store")
        .body("success", is(false))
        .body("status_code", is(43));
  }

  @Test
  void upstreamOutOfOrder_is503AndSaysWhenToComeBack() {
    tmdb.answer("movie/108", json(500, "<html>oops</html>"));
    given()
        .get("/3/movie/108")
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .header("Content-Type", equalToIgnoringCase("application/json;charset=utf-8"))
        .body("status_code", is(9));
  }

  @Test
  void keyOfTheCaller_neverReachesUpstream() {
    tmdb.answer("movie/109", ODD);
    given()
        .header("Authorization", "Bearer secret-of-the-caller")
        .header("Cookie", "session=secret-of-the-caller")
        .header("X-Api-Key", "secret-of-the-caller")
        .queryParam("api_key", "secret-of-the-caller")
        .queryParam("session_id", "secret-of-the-caller")
        .queryParam("language", "de")
        .get("/3/movie/109")
        .then()
        .statusCode(200);
    List<LoggedRequest> seen = tmdb.server().findAll(getRequestedFor(anyUrl()));
    assertThat(seen).hasSize(1);
    assertThat(seen.getFirst().toString()).doesNotContain("secret-of-the-caller");
    tmdb.server()
        .verify(
            getRequestedFor(urlEqualTo("/3/movie/109?language=de"))
                .withHeader("Authorization", equalTo("Bearer " + TmdbStub.TOKEN)));
  }

  @Test
  void requestsThatMeanTheSame_areOneRequest() {
    tmdb.answer("discover/movie", ODD);
    for (String query :
        List.of(
            "with_genres=28,12&page=1&vote_average.gte=7.0",
            "vote_average.gte=7&with_genres=12%2C28&cachebuster=1",
            "with_genres=28%2c12&with_genres=99&vote%5Faverage.gte=07&language=en-US")) {
      given().urlEncodingEnabled(false).get("/3/discover/movie?" + query).then().statusCode(200);
    }
    assertThat(tmdb.server().findAll(getRequestedFor(anyUrl())))
        .allMatch(
            request ->
                request
                    .getUrl()
                    .equals("/3/discover/movie?vote_average.gte=7&with_genres=12%2C28"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "movie/popular?page=501 400 22",
        "movie/popular?page=x 400 22",
        "movie/603?language=klingon 400 18",
        "movie/popular?region=QQ 400 18",
        "movie/changes?start_date=2023-02-30 400 23",
        "discover/movie?with_genres=action 422 5",
        "search/movie?query=a%00b 422 5",
        "movie/matrix 400 6",
        "movie/603/cast 404 34",
        "films 404 34",
        "account 501 2",
        "authentication/token/new 501 2",
        "movie/603/account_states 501 2",
        "list/1/item_status?movie_id=1 501 2"
      })
  void badRequest_isRefusedInTmdbsWords(String target, int status, int code) {
    given()
        .urlEncodingEnabled(false)
        .get("/3/" + target)
        .then()
        .statusCode(status)
        .header("Content-Type", equalToIgnoringCase("application/json;charset=utf-8"))
        .header("Cache-Control", "no-store")
        .body("success", is(false))
        .body("status_code", is(code));
    assertThat(tmdb.server().findAll(getRequestedFor(anyUrl()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void writing_is405(String method) {
    given()
        .contentType("application/json")
        .body("{\"value\":8.5}")
        .request(method, "/3/movie/603/rating")
        .then()
        .statusCode(405)
        .header("Allow", "GET, HEAD, OPTIONS")
        .body("success", is(false))
        .body("status_code", is(4));
    assertThat(tmdb.server().getAllServeEvents()).isEmpty();
  }

  @Test
  void options_tellsTheMethods() {
    given().options("/3/movie/603").then().statusCode(204).header("Allow", containsString("GET"));
  }

  @Test
  void root_isUnknown() {
    given().get("/3").then().statusCode(404).body("status_code", is(34));
    given().get("/3/").then().statusCode(404).body("status_code", is(34));
  }
}
