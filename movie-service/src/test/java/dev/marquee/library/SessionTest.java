package dev.marquee.library;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.PostgresServer;
import dev.marquee.testsupport.ServiceClock;
import dev.marquee.testsupport.TmdbStub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The session cookie, and those who would like to have another's. */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
@QuarkusTestResource(value = PostgresServer.class, restrictToAnnotatedClass = true)
@TestProfile(SessionTest.SmallBuckets.class)
class SessionTest {
  @Inject ServiceClock clock;
  @TmdbStub.Upstream TmdbStub tmdb;
  @PostgresServer.Server PostgresServer postgres;

  private final Browser browser = new Browser();
  private String film = "";

  /** Whatever the speed of the machine, a bucket becomes empty. */
  public static final class SmallBuckets implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("marquee.visitor.write-burst", "20", "marquee.visitor.writes-per-second", "1");
    }
  }

  @BeforeEach
  void prepare() {
    Eventually.holds(() -> given().get("/api/status").then().body("database", equalTo("up")));
    int id = TmdbStub.freshId();
    tmdb.answer("movie/" + id, TmdbStub.movie(id, "A Film"));
    film = "/api/library/list/" + id;
  }

  @Test
  void firstWrite_givesAStrictCookie() {
    String cookie = browser.put(film).statusCode(201).extract().header("Set-Cookie");
    assertThat(cookie)
        .matches("marquee-session=[A-Za-z0-9_-]{43}; Max-Age=15552000; .*")
        .contains("Path=/", "HTTPOnly", "SameSite=Lax")
        .doesNotContain("Secure", "Domain");
    browser.put(film).statusCode(200).header("Set-Cookie", nullValue());
  }

  @Test
  void byHttps_theCookieIsTheHostsOwn() {
    Response answer =
        given()
            .header("X-Forwarded-Proto", "https")
            .header("Sec-Fetch-Site", "same-origin")
            .put(film);
    assertThat(answer.header("Set-Cookie"))
        .startsWith("__Host-marquee-session=")
        .contains("Secure", "HTTPOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Domain");
    String secret = answer.cookie("__Host-marquee-session");
    RequestSpecification planted = given().header("X-Forwarded-Proto", "https");
    planted.cookie(Browser.COOKIE, secret).get("/api/visitor").then().body("known", equalTo(false));
    given()
        .header("X-Forwarded-Proto", "https")
        .cookie("__Host-marquee-session", secret)
        .get("/api/visitor")
        .then()
        .body("known", equalTo(true));
  }

  @Test
  void plantedSecret_isNotTakenOver() {
    String planted = "A".repeat(43);
    Browser victim = Browser.with(planted);
    victim.put(film).statusCode(201);
    assertThat(victim.session().orElseThrow()).isNotEqualTo(planted);
    Browser.with(planted).get("/api/visitor").body("known", equalTo(false));
    for (String odd : List.of("x", "A".repeat(42) + "=", "A".repeat(5000))) {
      Browser.with(odd).get("/api/visitor").statusCode(200).body("known", equalTo(false));
    }
  }

  @Test
  void database_knowsNoSecret() throws Exception {
    browser.put(film).statusCode(201);
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*) FROM session s WHERE position('"
                    + browser.session().orElseThrow()
                    + "' IN s::text) > 0")) {
      row.next();
      assertThat(row.getInt(1)).isZero();
    }
  }

  @Test
  void sessions_areListedAndEndedByTheirOwnVisitorOnly() {
    browser.put(film).statusCode(201);
    String id =
        browser
            .get("/api/visitor/sessions")
            .body("current", contains(true))
            .extract()
            .path("[0].id");
    Browser other = new Browser();
    other.put(film).statusCode(201);
    other.delete("/api/visitor/sessions/" + id).statusCode(404);
    other.delete("/api/visitor/sessions").statusCode(204);
    new Browser().delete("/api/visitor/sessions/" + id).statusCode(404);
    browser.get("/api/visitor").body("known", equalTo(true));
    browser.delete("/api/visitor/sessions/nonsense").statusCode(404);

    Browser replay = Browser.with(browser.session().orElseThrow());
    browser.delete("/api/visitor/sessions/" + id).statusCode(204);
    assertThat(browser.session()).isEmpty();
    replay.get("/api/visitor").body("known", equalTo(false));
    replay.get("/api/library/list").body("totalResults", equalTo(0));
    replay.get("/api/visitor/sessions").body("$", hasSize(0));
  }

  @Test
  void sessionEndedByAnotherReplica_writesNothingMore() throws Exception {
    browser.put(film).statusCode(201);
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM session");
    }
    browser.put(film).statusCode(401).body("type", equalTo("/problems/session-ended"));
    browser.put(film).statusCode(201);
  }

  @Test
  void session_lastsAsLongAsItIsUsed() {
    browser.put(film).statusCode(201);
    clock.advance(Duration.ofDays(100));
    browser
        .get("/api/visitor")
        .body("known", equalTo(true))
        .header("Set-Cookie", org.hamcrest.Matchers.containsString("Max-Age=15552000"));
    browser.get("/api/visitor").header("Set-Cookie", nullValue());
    clock.advance(Duration.ofDays(100));
    browser.get("/api/visitor").body("known", equalTo(true));
    clock.advance(Duration.ofDays(181));
    browser.get("/api/visitor").body("known", equalTo(false));
  }

  @Test
  void pageOfAnotherSite_changesNothing() {
    browser.put(film).statusCode(201);
    String secret = browser.session().orElseThrow();
    List<Map<String, String>> hostile =
        List.of(
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Origin", "http://localhost.evil.example"));
    Set<String> writes =
        Set.of(
            "PUT " + film,
            "DELETE " + film,
            "DELETE /api/library",
            "POST /api/library/import",
            "PUT /api/library/list/order",
            "DELETE /api/visitor/sessions",
            "DELETE /api/visitor/sessions/00000000-0000-0000-0000-000000000000");
    for (Map<String, String> headers : hostile) {
      for (String write : writes) {
        String[] parts = write.split(" ", 2);
        given()
            .headers(headers)
            .cookie(Browser.COOKIE, secret)
            .contentType("application/json")
            .body("{\"movieIds\":[]}")
            .request(parts[0], parts[1])
            .then()
            .statusCode(403)
            .body("type", equalTo("/problems/cross-site-request"));
      }
    }
    browser.get("/api/library/list").body("totalResults", equalTo(1));
  }

  @Test
  void ownOrigin_mayWrite() {
    String host = "localhost:" + io.restassured.RestAssured.port;
    given().header("Origin", "http://" + host).put(film).then().statusCode(201);
    given().header("Origin", "https://" + host).put(film).then().statusCode(201);
    given().put(film).then().statusCode(201);
  }

  @Test
  void withoutAProvider_nobodyCanSignIn() {
    browser.get("/api/visitor").body("signInOffered", equalTo(false));
    browser.get("/api/visitor/sign-in").statusCode(404);
    browser.get("/api/visitor/sign-in/callback?code=a&state=b").statusCode(404);
  }

  @Test
  void visitorWhoChangesTooMuch_isAskedToWait() {
    browser.put(film).statusCode(201);
    for (int i = 0; i < 200; i++) {
      Response answer = browser.request().put(film);
      if (answer.statusCode() == 429) {
        assertThat(answer.header("Retry-After")).isNotBlank();
        new Browser().put(film).statusCode(201);
        return;
      }
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    org.assertj.core.api.Assertions.fail("nobody was asked to wait");
  }
}
