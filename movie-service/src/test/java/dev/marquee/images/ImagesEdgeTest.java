package dev.marquee.images;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The drawings as a browser gets them, from the sample catalog's own answers. */
@QuarkusTest
@TestProfile(ImagesEdgeTest.SampleCatalog.class)
class ImagesEdgeTest {

  /** The service as it starts without a token. */
  public static final class SampleCatalog implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("marquee.upstream", "sample");
    }
  }

  @Test
  void poster_isServedWithItsOwnPolicy() {
    String tag =
        given()
            .get("/images/w342/sample-603-poster.svg")
            .then()
            .statusCode(200)
            .contentType("image/svg+xml")
            .header(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
            .header("X-Content-Type-Options", "nosniff")
            .header("Cache-Control", "public, max-age=31536000, immutable")
            .extract()
            .header("ETag");

    given()
        .header("If-None-Match", tag)
        .get("/images/w500/sample-603-poster.svg")
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag));
    given().head("/images/w500/sample-603-poster.svg").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "w45",
        "w92",
        "w154",
        "w185",
        "w300",
        "w342",
        "w500",
        "w780",
        "w1280",
        "h632",
        "original"
      })
  void everySize_givesTheDrawing(String size) {
    given()
        .get("/images/" + size + "/sample-603-poster.svg")
        .then()
        .statusCode(200)
        .contentType("image/svg+xml")
        .header("ETag", matchesPattern("\"[0-9a-f]{32}\""))
        .body(startsWith("<svg "));
  }

  @Test
  void knownDrawing_isNotModified() {
    String path = "/images/w342/sample-603-poster.svg";
    String tag = given().get(path).header("ETag");

    for (String condition : List.of(tag, "\"x\", W/" + tag, "*")) {
      given().header("If-None-Match", condition).get(path).then().statusCode(304);
    }
    given().header("If-None-Match", "\"x\"").get(path).then().statusCode(200);
  }

  @Test
  void partOfADrawing_isServed() {
    given()
        .header("Range", "bytes=0-4")
        .get("/images/w342/sample-603-poster.svg")
        .then()
        .statusCode(206)
        .body(equalTo("<svg "));
  }

  @Test
  void everyPathOfAPopularPage_isAPicture() {
    List<String> paths =
        given()
            .get("/3/movie/popular")
            .then()
            .statusCode(200)
            .extract()
            .path("results.poster_path");

    assertThat(paths).hasSize(20);
    for (String path : paths) {
      given().get("/images/w342" + path).then().statusCode(200).body(startsWith("<svg "));
    }
  }

  @Test
  void unknownPicture_isNotFound() {
    given().get("/images/w342/sample-1-poster.svg").then().statusCode(404);
    given().get("/images/w1/sample-603-poster.svg").then().statusCode(404);
    given().get("/images/w342/sample-603-poster.png").then().statusCode(404);
    given().get("/images/w342/kqjL17yufvn9OVLyXYpvtyrFfak.jpg").then().statusCode(404);
    given()
        .urlEncodingEnabled(false)
        .get("/images/w342/..%2fsample-603-poster.svg")
        .then()
        .statusCode(404);
  }
}
