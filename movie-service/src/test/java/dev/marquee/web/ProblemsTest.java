package dev.marquee.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import dev.marquee.testsupport.TmdbStub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
class ProblemsTest {

  @ParameterizedTest
  @CsvSource({
    "/api/nothing, text/html",
    "/q/nothing, text/html",
    "/nothing, application/json",
    "/nothing, */*"
  })
  void unknownPath_isASmallProblem(String path, String accept) {
    given()
        .header("Accept", accept)
        .get(path + "?api_key=secret")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .body("type", equalTo("/problems/not-found"))
        .body("status", equalTo(404))
        .body("instance", equalTo(path));
  }

  @ParameterizedTest
  @CsvSource({
    "thrown, 500, internal-error",
    "wrapped, 500, internal-error",
    "problem, 400, invalid-parameter",
    "TOKEN_REJECTED, 502, upstream-rejected",
    "UNREACHABLE, 503, upstream-unavailable",
    "BAD_ID, 400, invalid-parameter",
    "filter, 500, internal-error",
    "route, 500, internal-error"
  })
  void failure_isAProblemWithoutItsMessage(String what, int status, String slug) {
    String body =
        given()
            .get("/api/test-failures/" + what)
            .then()
            .statusCode(status)
            .contentType("application/problem+json")
            .header("Cache-Control", "no-store")
            .body("type", equalTo("/problems/" + slug))
            .extract()
            .asString();
    assertThat(body).doesNotContain("secret", "Exception", "dev.marquee", "\\tat ");
  }

  @Test
  void wrongMethod_namesThoseAllowed() {
    given()
        .post("/api/test-failures/x")
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .header("Allow", equalTo("GET, HEAD, OPTIONS"))
        .body("type", equalTo("/problems/method-not-allowed"));
  }

  @Test
  void wrongMethodOfSeveral_namesAllOfThem() {
    given()
        .delete("/api/test-failures/json")
        .then()
        .statusCode(405)
        .header("Allow", equalTo("GET, HEAD, OPTIONS, PUT"));
  }

  @Test
  void unacceptableType_is406() {
    given()
        .header("Accept", "image/png")
        .get("/api/test-failures/json")
        .then()
        .statusCode(406)
        .contentType("application/problem+json");
  }

  @Test
  void wrongContentType_is415() {
    given()
        .contentType("text/plain")
        .body("x")
        .put("/api/test-failures/json")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }

  @Test
  void brokenJson_is400() {
    String body =
        given()
            .contentType("application/json")
            .body("{\"a\":")
            .put("/api/test-failures/json")
            .then()
            .statusCode(400)
            .contentType("application/problem+json")
            .extract()
            .asString();
    assertThat(body).doesNotContain("jackson", "line");
  }

  @Test
  void parameterOfTheWrongType_is400Or404() {
    given()
        .get("/api/test-failures/number?n=x")
        .then()
        .statusCode(oneOf(400, 404))
        .contentType("application/problem+json");
  }
}
