package dev.marquee.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.hamcrest.Matchers.equalTo;

import dev.marquee.testsupport.TmdbStub;
import dev.marquee.testsupport.TmdbStub.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
@TestProfile(ClientLimitAtTheEdgeTest.Strict.class)
class ClientLimitAtTheEdgeTest {
  @Upstream TmdbStub tmdb;

  /** Three at once, then next to nothing; the test speaks for its own proxy. */
  public static class Strict implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "marquee.client-limit.enabled", "true",
          "marquee.client-limit.requests-per-second", "1",
          "marquee.client-limit.burst", "3",
          "marquee.client-limit.trusted-proxies", "127.0.0.0/8,::1");
    }
  }

  @BeforeEach
  void reset() {
    tmdb.reset();
  }

  private int film() {
    int id = TmdbStub.freshId();
    tmdb.answer("movie/" + id, TmdbStub.movie(id, "Film"));
    return id;
  }

  private static Response get(int film, String client) {
    return given().header("X-Forwarded-For", client).get("/3/movie/" + film);
  }

  /** Asks until there is a refusal: on a slow machine the bucket fills a little in between. */
  private int firstRefused(String client) {
    for (int miss = 0; miss < 50; miss++) {
      int film = film();
      Response answer = get(film, client);
      if (answer.statusCode() != 200) {
        answer
            .then()
            .statusCode(429)
            .header("Retry-After", "1")
            .header("Cache-Control", "no-store")
            .body("success", equalTo(false))
            .body("status_code", equalTo(25));
        return film;
      }
    }
    return fail("50 misses at once, and none was refused");
  }

  @Test
  void misses_areLimitedAndHitsAreNot() {
    int known = film();
    String client = "203.0.113.1";
    assertThat(get(known, client).statusCode()).isEqualTo(200);
    int refused = firstRefused(client);
    assertThat(tmdb.requests("movie/" + refused)).isZero();
    for (int i = 0; i < 20; i++) {
      assertThat(get(known, client).statusCode()).isEqualTo(200);
    }
    assertThat(get(refused, "203.0.113.2").statusCode()).isEqualTo(200);
    assertThat(get(refused, client).statusCode()).isEqualTo(200);
  }

  @Test
  void refusal_onOurOwnApi_isAProblem() {
    given()
        .get("/api/test-failures/limited")
        .then()
        .statusCode(429)
        .header("Retry-After", "1")
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/too-many-requests"));
  }
}
