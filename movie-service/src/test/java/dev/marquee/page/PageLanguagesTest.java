package dev.marquee.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.RawHttp;
import dev.marquee.testsupport.ServiceClock;
import dev.marquee.testsupport.TmdbStub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
class PageLanguagesTest {
  @Inject ServiceClock clock;
  @TmdbStub.Upstream TmdbStub tmdb;

  @TestHTTPResource("/")
  URI service;

  @BeforeEach
  void forgetEverything() {
    clock.advance(Duration.ofDays(200));
    tmdb.reset();
    tmdb.answer("movie/901", Hostile.movie(901));
  }

  private static String html(String path, String acceptLanguage) {
    return given()
        .header("Accept-Language", acceptLanguage)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB,en;q=0.9 | en | ltr | en-US | Similar films | March 30, 1999",
        "de-AT | de | ltr | de-DE | Regie | 30. März 1999",
        "es | es | ltr | es-ES | Dirección | 30 de marzo de 1999",
        "fr-CA | fr | ltr | fr-FR | Réalisation | 30 mars 1999",
        "ja | ja | ltr | ja-JP | 監督 | 1999年3月30日",
        "ar | ar | rtl | ar-SA | إخراج | مارس"
      })
  void page_isInTheBrowsersLanguage(
      String header, String code, String direction, String tag, String word, String date) {
    String html = html("/movie/901", header);

    assertThat(html)
        .contains("<html lang=\"" + code + "\" dir=\"" + direction + "\">")
        .contains("\"language\":\"" + tag + "\"")
        .contains(date);
    if (!code.equals("en")) {
      assertThat(html).contains(word);
    }
  }

  @Test
  void languageInTheAddress_winsAndIsThePagesOwnAddress() {
    String html = html("/movie/901?language=fr", "de");

    assertThat(html).contains("<html lang=\"fr\"");
    assertThat(html).containsPattern("rel=\"canonical\" href=\"[^\"]*\\?language=fr\"");
    assertThat(html("/movie/901", "fr"))
        .doesNotContainPattern("rel=\"canonical\" href=\"[^\"]*\\?language=fr\"");
  }

  @Test
  void languageInTheAddress_goesAlongWithEveryLink() {
    assertThat(links("/movie/901?language=fr"))
        .contains("/?language=fr", "/browse?language=fr", "/browse?genres=28&amp;language=fr")
        .allMatch(link -> link.endsWith("language=fr"));
    assertThat(links("/movie/901")).contains("/", "/browse").noneMatch(it -> it.contains("lang"));
  }

  private static List<String> links(String path) {
    String html = html(path, "fr");
    String body = html.substring(html.indexOf("<header"), html.indexOf("</footer>"));
    return Pattern.compile("<a [^>]*href=\"(/[^\"]*)\"")
        .matcher(body)
        .results()
        .map(link -> link.group(1))
        .toList();
  }

  @Test
  void languageThatNoPageIsWrittenIn_isAsGoodAsNone() {
    assertThat(html("/movie/901?language=tlh", "de")).contains("<html lang=\"de\"");
    assertThat(html("/movie/901?language=", "nl")).contains("<html lang=\"en\"");
  }

  @Test
  void hotLane_keepsLanguagesApart() throws IOException {
    try (RawHttp connection = RawHttp.to(service)) {
      RawHttp.Answer german = warm(connection, "de-DE,de;q=0.9");
      RawHttp.Answer arabic = warm(connection, "ar");

      assertThat(german.body()).contains("<html lang=\"de\"");
      assertThat(arabic.body()).contains("<html lang=\"ar\"");
      assertThat(german.header("Content-Security-Policy")).startsWith("default-src 'self'");
      assertThat(german.header("Vary")).isEqualTo("Accept-Encoding, Accept-Language");
      assertThat(german.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
      assertThat(german.header("Cache-Control")).startsWith("public, max-age=0");
      assertThat(warm(connection, "de-CH").body()).isEqualTo(german.body());
    }
  }

  /** Asks until the lane answers, which is known by the request id that it does not give. */
  private static RawHttp.Answer warm(RawHttp connection, String language) throws IOException {
    for (int i = 0; i < 100; i++) {
      RawHttp.Answer answer =
          connection.get("/movie/901", "Accept-Language: " + language + "\r\n").answer();
      if (answer.header("X-Request-Id").isEmpty()) {
        return answer;
      }
    }
    throw new AssertionError("the lane never answered");
  }
}
