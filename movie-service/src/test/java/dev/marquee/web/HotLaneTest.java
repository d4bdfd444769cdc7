package dev.marquee.web;

import static dev.marquee.testsupport.RawHttp.get;
import static dev.marquee.testsupport.RawHttp.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.RawHttp;
import dev.marquee.testsupport.RawHttp.Answer;
import dev.marquee.testsupport.ServiceClock;
import dev.marquee.testsupport.TmdbStub;
import dev.marquee.testsupport.TmdbStub.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer of the lane is known by what it lacks: it carries no request id. */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
class HotLaneTest {
  private static final String NOT_HERE = "/not-here";

  @Upstream TmdbStub tmdb;
  @Inject ServiceClock clock;

  @TestHTTPResource("/")
  URI service;

  private RawHttp connection;
  private int film;
  private String address;

  @BeforeEach
  void connect() throws IOException {
    tmdb.reset();
    connection = RawHttp.to(service);
    film = TmdbStub.freshId();
    address = "/3/movie/" + film;
    tmdb.answer("movie/" + film, TmdbStub.movie(film, "First"));
  }

  @AfterEach
  void disconnect() throws IOException {
    connection.close();
  }

  private static boolean isHot(Answer answer) {
    return answer.header("X-Request-Id").isEmpty();
  }

  /** Asks until the lane answers on this connection's event loop. */
  private Answer warm(String headers) throws IOException {
    for (int i = 0; i < 100; i++) {
      Answer answer = connection.get(address, headers).answer();
      if (isHot(answer)) {
        return answer;
      }
    }
    throw new AssertionError("the lane never answered");
  }

  @Test
  void hotAnswer_isTheOrdinaryAnswer() throws IOException {
    Answer first = connection.get(address, "").answer();
    Answer ordinary =
        connection.get(address, "X-Request-Id: a\r\nIf-Modified-Since: x\r\n").answer();
    Answer hot = warm("");
    assertThat(isHot(first)).isFalse();
    assertThat(isHot(ordinary)).isFalse();
    assertThat(hot.status()).isEqualTo(200);
    assertThat(hot.body()).isEqualTo(ordinary.body()).isEqualTo(first.body());
    assertThat(hot.headers().keySet())
        .containsAll(
            ordinary.headers().keySet().stream()
                .filter(name -> !name.equalsIgnoreCase(RequestId.HEADER))
                .toList());
    for (String same : List.of("ETag", "Cache-Control", "Vary", "Content-Type", "Content-Length")) {
      assertThat(hot.header(same)).as(same).isEqualTo(ordinary.header(same)).isNotEmpty();
    }
    assertThat(hot.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(hot.header("Cache-Status")).startsWith("Marquee; hit; ttl=");
  }

  @Test
  void pipelinedRequests_areAnsweredInOrder() throws IOException {
    warm("");
    int cold = slowFilm("Cold");
    String hot = get(address) + "\r\n";
    String other = get("/3/movie/" + cold) + "\r\n";
    String missing = get(NOT_HERE) + "\r\n";
    String post = request("POST " + NOT_HERE, "Content-Length: 4") + "GET ";
    String chunked =
        request("POST " + NOT_HERE, "Transfer-Encoding: chunked") + "2\r\nab\r\n0\r\n\r\n";
    connection.send(
        hot + hot + other + hot + missing + hot + post + hot + hot + chunked + hot + other + hot);
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      Answer answer = connection.answer();
      String body = answer.body();
      seen.add(
          body.contains("First") ? "hot" : body.contains("Cold") ? "cold" : "" + answer.status());
    }
    assertThat(seen)
        .containsExactly(
            "hot", "hot", "cold", "hot", "404", "hot", "404", "hot", "hot", "404", "hot", "cold",
            "hot");
    assertThat(isHot(warm(""))).isTrue();
  }

  @Test
  void connectionBegunWithHttp10_keepsItsOrder() throws IOException {
    warm("");
    int slow = slowFilm("Slow");
    int slower = slowFilm("Slower");
    try (RawHttp old = RawHttp.to(service)) {
      old.send("GET /3/movie/" + slow + " HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
      old.get(address, "").get("/3/movie/" + slower, "");
      assertThat(old.answer().body()).contains("Slow");
      assertThat(old.answer().body()).contains("First");
      old.get(address, "");
      assertThat(old.answer().body()).contains("Slower");
      assertThat(old.answer().body()).contains("First");
    }
  }

  private int slowFilm(String title) {
    int id = TmdbStub.freshId();
    tmdb.answer("movie/" + id, TmdbStub.json(200, TmdbStub.movie(id, title)).withFixedDelay(150));
    return id;
  }

  @Test
  void http10_isAnsweredAndClosed() throws IOException {
    warm("");
    connection.send("GET " + address + " HTTP/1.0\r\n\r\n");
    assertThat(connection.answer().body()).contains("First");
    assertThat(connection.isAtEnd()).isTrue();
  }

  @Test
  void connectionClose_isObeyed() throws IOException {
    warm("");
    assertThat(connection.get(address, "Connection: close\r\n").answer().body()).contains("First");
    assertThat(connection.isAtEnd()).isTrue();
  }

  @Test
  void head_hasTheHeadersWithoutTheBody() throws IOException {
    Answer hot = warm("");
    connection.send(request("HEAD " + address) + get(address) + "\r\n");
    Answer head = connection.head();
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("ETag")).isEqualTo(hot.header("ETag"));
    assertThat(head.header("Content-Length")).isEqualTo(hot.header("Content-Length"));
    assertThat(connection.answer().body()).contains("First");
    assertThat(isHot(warm(""))).isTrue();
  }

  @Test
  void knownEntityTag_is304() throws IOException {
    String etag = warm("").header("ETag");
    Answer unchanged = connection.get(address, "If-None-Match: " + etag + "\r\n").answer();
    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(unchanged.body()).isEmpty();
    assertThat(unchanged.header("ETag")).isEqualTo(etag);
    assertThat(unchanged.header("Cache-Control")).isNotEmpty();
    assertThat(connection.get(address, "If-None-Match: \"other\"\r\n").answer().status())
        .isEqualTo(200);
    assertThat(isHot(warm(""))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\n\r\nhello",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n"
      })
  void bodyOfGet_isIgnored(String body) throws IOException {
    warm("");
    String end = body.startsWith("T") ? "\r\n" : "";
    connection.send(get(address) + body + end + get(address) + "\r\n");
    assertThat(connection.answer().body()).contains("First");
    assertThat(connection.answer().body()).contains("First");
    assertThat(isHot(warm(""))).isTrue();
  }

  @Test
  void range_isAnsweredWhole() throws IOException {
    warm("");
    Answer answer = connection.get(address, "Range: bytes=0-3\r\n").answer();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("First");
  }

  @Test
  void keyInTheAddress_isNotKept() throws IOException {
    for (int i = 0; i < 5; i++) {
      Answer answer = connection.get(address + "?api_key=of-a-caller", "").answer();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(isHot(answer)).isFalse();
    }
  }

  @Test
  void visitorByHttps_isToldToStay() throws IOException {
    Answer plain = warm("");
    Answer secure = warm("X-Forwarded-Proto: https\r\n");
    assertThat(plain.headers()).doesNotContainKey("Strict-Transport-Security");
    assertThat(secure.header("Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(warm("").headers()).doesNotContainKey("Strict-Transport-Security");
  }

  @Test
  void encodings_areKeptApart() throws IOException {
    tmdb.answer("movie/" + film, TmdbStub.movie(film, "First ".repeat(300)));
    Answer identity = warm("");
    Answer gzip = warm("Accept-Encoding: gzip\r\n");
    Answer refused = warm("Accept-Encoding: gzip;q=0\r\n");
    assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(gzip.header("ETag")).isNotEqualTo(identity.header("ETag"));
    assertThat(identity.headers()).doesNotContainKey("Content-Encoding");
    assertThat(refused.body()).isEqualTo(identity.body());
  }

  @Test
  void age_countsUp() throws IOException {
    int before = Integer.parseInt(warm("").header("Age"));
    clock.advance(Duration.ofSeconds(7));
    Answer later = await(answer -> Integer.parseInt(answer.header("Age")) >= before + 7);
    assertThat(isHot(later)).isTrue();
  }

  @Test
  void expiredDocument_isNotReplayed_andTheNewOneIs() throws IOException {
    warm("");
    tmdb.answer("movie/" + film, TmdbStub.movie(film, "Second"));
    clock.advance(Duration.ofDays(1));
    Answer stale = await(answer -> !isHot(answer));
    assertThat(stale.body()).contains("First");
    assertThat(stale.header("Cache-Status")).contains("ttl=-");
    await(answer -> answer.body().contains("Second"));
    assertThat(warm("").body()).contains("Second");
  }

  private Answer await(Predicate<Answer> wanted) throws IOException {
    long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (System.nanoTime() < deadline) {
      Answer answer = connection.get(address, "").answer();
      if (wanted.test(answer)) {
        return answer;
      }
    }
    throw new AssertionError("not within 15 seconds");
  }
}
