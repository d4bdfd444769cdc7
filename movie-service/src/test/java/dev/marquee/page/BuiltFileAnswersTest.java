package dev.marquee.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BuiltFileAnswersTest {
  private static final String SCRIPT = "/assets/app-aB3_dE-5.js";

  @TestHTTPResource("/")
  URI service;

  private RawHttp.Answer get(String path, String headers) throws IOException {
    try (RawHttp http = RawHttp.to(service)) {
      return http.get(path, headers).answer();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SCRIPT + ".br",
        SCRIPT + ".gz",
        "/assets/app-aB3_dE-5.j%73.br",
        "/assets/./app-aB3_dE-5.js.gz",
        "/build-manifest.json",
        "/build-files.json",
        "/assets/app-00000000.js",
        "/assets/"
      })
  void whatIsNotForOthers_isNotFound(String path) throws IOException {
    RawHttp.Answer answer = get(path, "Accept-Encoding: br\r\n");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({"'', '', console", "'gzip, br', br, in Brotli", "'gzip', gzip, in gzip"})
  void script_comesInTheEncodingThatTheClientLikes(String accepted, String encoding, String begin)
      throws IOException {
    RawHttp.Answer answer = get(SCRIPT, "Accept-Encoding: " + accepted + "\r\n");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Encoding")).isEqualTo(encoding);
    assertThat(answer.body()).startsWith(begin);
    assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(answer.header("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
  }

  @Test
  void unchangedScript_isNotSentAgain() throws IOException {
    String brotli = get(SCRIPT, "Accept-Encoding: br\r\n").header("ETag");
    String condition = "If-None-Match: " + brotli + "\r\n";
    RawHttp.Answer same = get(SCRIPT, "Accept-Encoding: br\r\n" + condition);

    assertThat(brotli).matches("\"[\\w-]+-br\"");
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.header("ETag")).isEqualTo(brotli);
    assertThat(same.header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(same.header("Cache-Control")).contains("immutable");
    assertThat(same.body()).isEmpty();
    assertThat(get(SCRIPT, condition).status()).as("another variant").isEqualTo(200);
  }

  @Test
  void head_isTheAnswerWithoutItsBody() throws IOException {
    try (RawHttp http = RawHttp.to(service)) {
      RawHttp.Answer head =
          http.send(RawHttp.request("HEAD " + SCRIPT, "Accept-Encoding: br")).head();

      assertThat(head.status()).isEqualTo(200);
      assertThat(head.header("Content-Length")).isEqualTo("10");
      assertThat(head.header("Content-Encoding")).isEqualTo("br");
      assertThat(http.get(SCRIPT, "").answer().status()).as("the next answer").isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/sw.js, text/javascript; charset=utf-8",
    "/manifest.webmanifest, application/manifest+json",
    "/icon.svg, image/svg+xml"
  })
  void fileWithoutADigestInItsName_isAskedForEachTime(String path, String type) throws IOException {
    RawHttp.Answer answer = get(path, "Accept-Encoding: br\r\n");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo(type);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(answer.header("Vary")).as("there is one variant").isEmpty();
  }

  @Test
  void worker_mayFetchPictures() throws IOException {
    assertThat(get("/sw.js", "").header("Content-Security-Policy"))
        .isEqualTo("default-src 'none'; connect-src 'self' https:");
  }
}
