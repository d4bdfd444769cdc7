package dev.marquee.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.TmdbStub;
import dev.marquee.testsupport.TmdbStub.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends request lines that no HTTP client would leave as they are. */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
class RawPathTest {
  @Upstream TmdbStub tmdb;

  @TestHTTPResource("/")
  URI service;

  @BeforeEach
  void forget() {
    tmdb.reset();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/3/movie/%2e%2e/account",
        "/3/movie/../account",
        "/3/movie/603/../../tv/1",
        "/3/movie/603%2fcredits",
        "/3/movie//603",
        "//3/movie/603",
        "/3//movie/603",
        "/3/movie/603/",
        "/3/./movie/603",
        "/3/movie/603;jsessionid=1",
        "/3/movie;x/603",
        "/3/movie/603%00",
        "/3/movie/603\u0000",
        "/3/movie\\603",
        "/3/movie%5c603",
        "/3/movi\u00e9/603",
        "/3/%6dovie/603",
        "/3/movie/%EF%BC%96",
        "/3/movie/603%20",
        "/3/movie/603%0d%0aX-Injected:%201",
        "/3/movie/603#/credits",
        "/3/http://evil.example/movie/603",
        "/%33/movie/603",
        "/x/../3/movie/603",
        "/3/movie/603.json"
      })
  void trickInThePath_neverReachesUpstream(String target) throws IOException {
    String answer = send("GET " + target + " HTTP/1.1");
    assertThat(answer).matches("(?s)HTTP/1\\.[01] (400|404) .*").doesNotContain("X-Injected");
    assertThat(answer).doesNotContain("at dev.marquee").doesNotContain("Exception");
    assertThat(tmdb.server().getAllServeEvents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/3/search/movie?query=%2e%2e%2f%2e%2e&page=2",
        "/3/search/movie?query=a%26api_key%3Dx%23",
        "/3/search/movie?query=%3Fpage%3D2;page=3"
      })
  void trickInAValue_staysInTheValue(String target) throws IOException {
    tmdb.answer("search/movie", "{\"page\":1,\"results\":[],\"total_pages\":1}");
    assertThat(send("GET " + target + " HTTP/1.1")).startsWith("HTTP/1.1 200");
    assertThat(tmdb.server().getAllServeEvents())
        .singleElement()
        .satisfies(
            event -> {
              String url = event.getRequest().getUrl();
              assertThat(url)
                  .startsWith("/3/search/movie?")
                  .doesNotContain("/..")
                  .doesNotContain(";");
              assertThat(event.getRequest().getQueryParams().keySet()).isSubsetOf("query", "page");
            });
  }

  @Test
  void brokenEscapeInAValue_isRefused() throws IOException {
    assertThat(send("GET /3/search/movie?query=%zz HTTP/1.1")).startsWith("HTTP/1.1 400");
    assertThat(tmdb.server().getAllServeEvents()).isEmpty();
  }

  @Test
  void absoluteForm_isServed() throws IOException {
    tmdb.answer("movie/201", "{\"id\":201}");
    assertThat(send("GET http://localhost/3/movie/201 HTTP/1.1")).startsWith("HTTP/1.1 200");
  }

  @Test
  void tooLongTarget_is414() throws IOException {
    String answer = send("GET /3/search/movie?query=" + "x".repeat(100_000) + " HTTP/1.1");
    assertThat(answer).matches("(?s)HTTP/1\\.[01] 414 .*");
  }

  @Test
  void traceAndUnknownMethods_are405() throws IOException {
    assertThat(send("TRACE /3/movie/603 HTTP/1.1")).startsWith("HTTP/1.1 405");
    assertThat(send("PROPFIND /3/movie/603 HTTP/1.1")).startsWith("HTTP/1.1 405");
    assertThat(tmdb.server().getAllServeEvents()).isEmpty();
  }

  private String send(String requestLine) throws IOException {
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.setSoTimeout(10_000);
      String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
