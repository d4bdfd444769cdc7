package dev.marquee.web;

import static dev.marquee.testsupport.RawHttp.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.RawHttp;
import dev.marquee.testsupport.RawHttp.Answer;
import dev.marquee.testsupport.TmdbStub;
import dev.marquee.testsupport.TmdbStub.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
class RequestLimitsTest {
  @Upstream TmdbStub tmdb;

  @TestHTTPResource("/")
  URI service;

  private RawHttp connection;

  @BeforeEach
  void connect() throws IOException {
    tmdb.reset();
    connection = RawHttp.to(service);
  }

  @AfterEach
  void disconnect() throws IOException {
    connection.close();
  }

  private static void assertIsProblem(Answer answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Request-Id")).isNotEmpty();
    assertThat(answer.body()).contains("\"status\":" + status);
  }

  @Test
  void longAddress_is414AndTheConnectionLives() throws IOException {
    assertIsProblem(connection.get("/3/x?q=" + "a".repeat(5000), "").answer(), 414);
    assertIsProblem(connection.get("/nothing", "").answer(), 404);
  }

  @Test
  void addressBeyondTheDecoder_is414AndTheConnectionCloses() throws IOException {
    Answer answer = connection.get("/3/x?q=" + "a".repeat(20_000), "").answer();
    assertThat(answer.status()).isEqualTo(414);
    assertThat(answer.body()).isEmpty();
    assertThat(connection.isAtEnd()).isTrue();
  }

  @Test
  void largeHeaders_are431AndTheConnectionCloses() throws IOException {
    Answer answer = connection.get("/3/x", "X-Large: " + "a".repeat(20_000) + "\r\n").answer();
    assertThat(answer.status()).isEqualTo(431);
    assertThat(answer.body()).isEmpty();
    assertThat(connection.isAtEnd()).isTrue();
  }

  @Test
  void largeBody_is413AndTheConnectionCloses() throws IOException {
    connection.send(request("POST /3/x", "Content-Length: 2000000"));
    assertIsProblem(connection.answer(), 413);
    assertThat(connection.isAtEnd()).isTrue();
  }

  @Test
  void largeBody_isReadToItsEndSoThatTheAnswerArrives() throws IOException {
    connection.send(request("POST /3/x", "Content-Length: 50000000"));
    String part = "x".repeat(1_000_000);
    for (int sent = 0; sent < 50; sent++) {
      connection.send(part);
    }
    assertIsProblem(connection.answer(), 413);
    assertThat(connection.isAtEnd()).isTrue();
  }

  @Test
  void largeBodyInChunks_is413() throws IOException {
    connection.send(
        request(
            "PUT /api/test-failures/json",
            "Content-Type: application/json",
            "Transfer-Encoding: chunked"));
    // Not a byte beyond what is read before the refusal: it would reset the connection.
    connection.send("100000\r\n\"" + "a".repeat(0x100000 - 1) + "\r\n").send("1\r\na\r\n");
    Answer answer = connection.answer();
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body()).doesNotContain("Exception", "\tat ", "<html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET\r\n\r\n",
        "GET /3/x HTTP/9.9\r\n\r\n",
        "GET /3/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
        "GET /3/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "GET /3/x HTTP/1.1\r\nHost: localhost\r\nBad Header: 1\r\n\r\n",
        "GET /3/\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /3/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /api/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /api/catalog/..;/..;/q/metrics HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "BREW /3/x HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "CONNECT localhost:22 HTTP/1.1\r\nHost: localhost\r\n\r\n"
      })
  void malformedRequest_getsAnErrorThatTellsNothing(String request) throws IOException {
    Answer answer = connection.send(request).answer();
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("Exception", "\tat ", "<html", "vertx", "netty");
    assertThat(tmdb.server().getAllServeEvents()).isEmpty();
  }

  @Test
  void preflight_allowsReadingFromAnywhere() throws IOException {
    connection.send(
        request(
            "OPTIONS /3/movie/1",
            "Origin: https://example.org",
            "Access-Control-Request-Method: GET",
            "Access-Control-Request-Headers: authorization"));
    Answer answer = connection.answer();
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
    assertThat(answer.header("Access-Control-Allow-Headers")).contains("Authorization");
    assertThat(answer.headers()).doesNotContainKey("Access-Control-Allow-Credentials");
  }
}
