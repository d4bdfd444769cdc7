package dev.marquee;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The packaged service as a newcomer starts it: no token, no configuration. */
@QuarkusIntegrationTest
@TestProfile(PackagedServiceIT.Newcomer.class)
class PackagedServiceIT {

  /** Nobody plays TMDB here, and the data of whoever runs this is left alone. */
  public static final class Newcomer implements QuarkusTestProfile {
    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("marquee.data-dir", Path.of("target", "newcomer").toAbsolutePath().toString());
    }
  }

  @Test
  void catalog_isServedWithoutAnyConfiguration() {
    given()
        .get("/api/catalog/home")
        .then()
        .statusCode(200)
        .header("Marquee-Upstream", "sample")
        .body("rows", hasSize(greaterThan(4)));
  }

  @Test
  void film_isServedInTmdbsShape() {
    given()
        .get("/3/movie/603-the-matrix?append_to_response=credits")
        .then()
        .statusCode(200)
        .body("title", equalTo("The Matrix"))
        .body("runtime", equalTo(136))
        .body("credits.cast", hasSize(greaterThan(5)));
  }

  @Test
  void poster_isDrawn() {
    given()
        .get("/images/w342/sample-603-poster.svg")
        .then()
        .statusCode(200)
        .contentType("image/svg+xml")
        .body(containsString("<svg"));
  }

  @Test
  void status_saysThatTheSampleIsServed() {
    given().get("/api/status").then().statusCode(200).body("upstream.name", equalTo("sample"));
  }

  @Test
  void page_namesFilesThatAreThereForGood() {
    Matcher script =
        Pattern.compile("/assets/[^\"]+\\.js")
            .matcher(given().get("/").then().extract().asString());

    assertThat(script.results().map(MatchResult::group).distinct())
        .hasSizeGreaterThan(2)
        .allSatisfy(
            path ->
                given()
                    .header("Accept-Encoding", "br")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Content-Encoding", "br")
                    .header("Cache-Control", containsString("immutable")));
    given().get("/build-manifest.json").then().statusCode(404);
  }

  @Test
  void unknownPath_isAProblemWithoutInsides() {
    given()
        .get("/nowhere")
        .then()
        .statusCode(404)
        .body(not(containsString("<html")))
        .body(not(containsString("xception")));
  }
}
