package dev.marquee.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.marquee.testsupport.TmdbStub;
import dev.marquee.testsupport.TmdbStub.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
@TestProfile(GatewayKeysTest.Guarded.class)
class GatewayKeysTest {
  @Upstream TmdbStub tmdb;

  /** A deployment that serves only those who show one of two keys. */
  public static class Guarded implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("marquee.gateway.keys", "first-key,second-key");
    }
  }

  @BeforeEach
  void answer() {
    tmdb.reset();
    tmdb.answer("movie/603", "{\"id\":603}");
    tmdb.answer("movie/604", "{\"id\":604}");
  }

  @Test
  void withoutAKey_is401InTmdbsWords() {
    refused(given());
    refused(given().queryParam("api_key", "third-key"));
    refused(given().header("Authorization", "Bearer third-key"));
    assertThat(tmdb.server().getAllServeEvents()).isEmpty();
  }

  @Test
  void rightKey_isServedAndNotPassedOn() {
    given().queryParam("api_key", "first-key").get("/3/movie/604").then().statusCode(200);
    given()
        .header("Authorization", "Bearer second-key")
        .get("/3/movie/604?page=2")
        .then()
        .statusCode(200);
    List<LoggedRequest> seen = tmdb.server().findAll(getRequestedFor(anyUrl()));
    assertThat(seen).isNotEmpty();
    assertThat(seen.toString()).doesNotContain("first-key").doesNotContain("second-key");
  }

  @Test
  void whatIsServedToOne_isNotServedToStrangers() {
    for (int time = 0; time < 3; time++) {
      given()
          .header("Authorization", "Bearer second-key")
          .get("/3/movie/603")
          .then()
          .statusCode(200)
          .header("Cache-Control", startsWith("private,"));
    }
    refused(given());
  }

  @Test
  void unknownRoute_isNotToldToStrangers() {
    given().get("/3/films").then().statusCode(401);
    given().get("/3/films?api_key=first-key").then().statusCode(404);
  }

  private static void refused(RequestSpecification request) {
    request
        .get("/3/movie/603")
        .then()
        .statusCode(401)
        .header("Cache-Control", "no-store")
        .body("success", is(false))
        .body("status_code", is(7))
        .body("status_message", is("Invalid API key: You must be granted a valid key."));
  }
}
