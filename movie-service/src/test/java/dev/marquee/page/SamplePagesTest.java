package dev.marquee.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages of the sample catalog. */
@QuarkusTest
@TestProfile(SamplePagesTest.Sample.class)
class SamplePagesTest {

  /** No token, and an address of its own. */
  public static final class Sample implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("marquee.upstream", "sample", "marquee.public-url", "https://films.example/");
    }
  }

  @Test
  void sitemap_namesEverything() {
    List<String> addresses =
        given()
            .get("/sitemap.xml")
            .then()
            .statusCode(200)
            .body("urlset.url.size()", greaterThan(500))
            .extract()
            .xmlPath()
            .getList("urlset.url.loc");

    assertThat(addresses)
        .doesNotHaveDuplicates()
        .contains("https://films.example/", "https://films.example/movie/603-the-matrix")
        .anyMatch(address -> address.contains("/person/"))
        .anyMatch(address -> address.contains("/collection/"))
        .allMatch(address -> address.matches("https://films\\.example/[a-z0-9/-]*"));
  }

  @Test
  void madeUpScores_areNotToldAsFacts() {
    String html = given().get("/movie/603").then().statusCode(200).extract().asString();

    assertThat(Html.linkedData(html)).contains("The Matrix").doesNotContain("aggregateRating");
    assertThat(html)
        .contains("og:image\" content=\"https://films.example/images/")
        .contains("href=\"https://films.example/movie/603-the-matrix\"");
  }

  @Test
  void homePage_fitsTheBudgetOfTheFirstView() {
    String html = given().get("/").then().statusCode(200).extract().asString();
    int sent =
        given()
            .config(
                io.restassured.RestAssured.config()
                    .decoderConfig(
                        io.restassured.config.DecoderConfig.decoderConfig().noContentDecoders()))
            .header("Accept-Encoding", "br")
            .get("/")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray()
            .length;

    assertThat(html).contains("<h1", "class=\"row-list\"", "fetchpriority=\"high\"");
    assertThat(sent).isLessThan(45_000);
  }
}
