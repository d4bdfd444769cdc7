package dev.marquee.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static dev.marquee.testsupport.TmdbStub.json;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.ScenarioMappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.marquee.testsupport.ServiceClock;
import dev.marquee.testsupport.TmdbStub;
import dev.marquee.testsupport.TmdbStub.Upstream;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However upstream dies: what was seen before is served, and all is well soon after it is back. */
@QuarkusTest
@TestProfile(UpstreamFaultsTest.Impatient.class)
@QuarkusTestResource(TmdbStub.class)
class UpstreamFaultsTest {
  private static final Duration DEADLINE = Duration.ofSeconds(4);
  private static final Duration RECOVERY = Duration.ofSeconds(10);

  @Upstream TmdbStub tmdb;
  @Inject ServiceClock clock;
  @Inject MeterRegistry metrics;
  private @Nullable HalfCloser halfCloser;

  /** A deadline that a test can wait for. */
  public static final class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "marquee.tmdb.deadline", DEADLINE.toMillis() + "ms",
          "marquee.tmdb.breaker-delay", "1s",
          "marquee.tmdb.requests-per-second", "1000",
          "marquee.client-limit.enabled", "false",
          "marquee.cache.hot-memory", "0");
    }
  }

  /** The ways in which upstream fails. */
  enum Death {
    REFUSED,
    HANGS,
    DRIPS,
    SERVER_ERROR,
    UNAVAILABLE,
    RATE_LIMITED,
    ERROR_PAGE,
    CUT_OFF_JSON,
    HALF_CLOSED,
    RESET,
    EMPTY,
    NOISE,
    BAD_CHUNKS
  }

  private static ResponseDefinitionBuilder answer(Death death) {
    return switch (death) {
      case REFUSED, HALF_CLOSED -> throw new IllegalArgumentException("not WireMock's");
      case HANGS -> json(200, "{}").withFixedDelay(10_000);
      case DRIPS -> json(200, "{\"a\":1}").withChunkedDribbleDelay(7, 10_000);
      case SERVER_ERROR -> json(500, "{}");
      case UNAVAILABLE -> json(503, "<html>busy</html>");
      case RATE_LIMITED -> json(429, "{\"status_code\":25}").withHeader("Retry-After", "1");
      case ERROR_PAGE -> aResponse().withStatus(200).withBody("<html>captive portal</html>");
      case CUT_OFF_JSON -> json(200, "{\"id\":1,\"title\":\"The");
      case RESET -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
      case EMPTY -> aResponse().withFault(Fault.EMPTY_RESPONSE);
      case NOISE -> aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE);
      case BAD_CHUNKS -> aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK);
    };
  }

  @BeforeEach
  void upstreamIsWell() throws Exception {
    start();
    tmdb.reset();
    CircuitBreakerMaintenance.get().resetAll();
    String probe = "movie/" + TmdbStub.freshId();
    tmdb.answer(probe, "{\"probe\":true}");
    eventually(() -> get(probe).statusCode() == 200);
  }

  @ParameterizedTest
  @EnumSource(Death.class)
  void deadUpstream_costsNoVisitorWhatWasSeenBefore(Death death) throws Exception {
    List<String> known = new ArrayList<>();
    for (int film = 0; film < 5; film++) {
      String path = "movie/" + TmdbStub.freshId();
      tmdb.answer(path, "{\"seen\":1}");
      assertThat(get(path).statusCode()).isEqualTo(200);
      known.add(path);
    }
    clock.advance(Duration.ofHours(13));
    kill(death);

    for (int round = 0; round < 20; round++) {
      for (String path : known) {
        Response stale = get(path);
        assertThat(stale.statusCode()).isEqualTo(200);
        assertThat(stale.asString()).isEqualTo("{\"seen\":1}");
        assertThat(stale.header("Cache-Status")).startsWith("Marquee; hit; ttl=-");
      }
    }
    long start = System.nanoTime();
    Response unknown = get("movie/" + TmdbStub.freshId());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.multipliedBy(2));
    assertThat(unknown.statusCode()).isEqualTo(503);
    assertThat(Integer.parseInt(unknown.header("Retry-After"))).isPositive();
    assertThat(unknown.asString()).contains("\"success\":false").doesNotContain("Exception");

    revive(known.get(0));
    long back = System.nanoTime();
    eventually(() -> get(known.get(0)).asString().equals("{\"seen\":2}"));
    assertThat(Duration.ofNanos(System.nanoTime() - back)).isLessThan(RECOVERY);
  }

  @Test
  void crowdBeforeAHangingUpstream_isAnsweredInTimeWithoutMoreThreads() throws Exception {
    kill(Death.HANGS);
    int threadsBefore = Thread.activeCount();
    AtomicInteger most = new AtomicInteger();
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int visitor = 0; visitor < 200; visitor++) {
        answers.add(
            crowd.submit(
                () -> {
                  int status = get("movie/" + TmdbStub.freshId()).statusCode();
                  most.accumulateAndGet(Thread.activeCount(), Math::max);
                  return status;
                }));
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(503);
      }
    }
    assertThat(most.get() - threadsBefore).isLessThan(40);
  }

  @Test
  void thousandVisitorsOfOneColdKey_costOneCallUpstream() throws Exception {
    String path = "movie/" + TmdbStub.freshId();
    tmdb.answer(path, json(200, "{\"cold\":true}").withFixedDelay(400));
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Response>> answers = new ArrayList<>();
      for (int visitor = 0; visitor < 1000; visitor++) {
        answers.add(crowd.submit(() -> get(path)));
      }
      for (Future<Response> answer : answers) {
        assertThat(result(answer).statusCode()).isEqualTo(200);
      }
    }
    assertThat(tmdb.requests(path)).isEqualTo(1);
  }

  @Test
  void rejectedToken_isA502AndIsNeverKept() {
    String path = "movie/" + TmdbStub.freshId();
    tmdb.answer(path, json(401, "{\"status_code\":7}"));
    assertThat(get(path).statusCode()).isEqualTo(502);
    assertThat(metrics.get("marquee.tmdb.token.rejected").gauge().value()).isEqualTo(1);
    tmdb.answer(path, "{\"id\":1}");
    assertThat(get(path).statusCode()).isEqualTo(200);
    assertThat(metrics.get("marquee.tmdb.token.rejected").gauge().value()).isEqualTo(0);
  }

  @Test
  void passingFailure_isRetriedOnce() {
    String path = "movie/" + TmdbStub.freshId();
    tmdb.server()
        .stubFor(
            scenario(path, "Started").willReturn(json(500, "{}")).willSetStateTo("well again"));
    tmdb.server().stubFor(scenario(path, "well again").willReturn(json(200, "{\"id\":1}")));

    assertThat(get(path).statusCode()).isEqualTo(200);
    assertThat(tmdb.requests(path)).isEqualTo(2);
  }

  private static ScenarioMappingBuilder scenario(String path, String state) {
    return WireMock.get("/3/" + path).inScenario(path).whenScenarioStateIs(state);
  }

  private void kill(Death death) throws IOException {
    tmdb.server().resetAll();
    if (death == Death.REFUSED || death == Death.HALF_CLOSED) {
      int port = tmdb.server().port();
      tmdb.server().stop();
      if (death == Death.HALF_CLOSED) {
        halfCloser = HalfCloser.on(port);
      }
      return;
    }
    MappingBuilder everything = any(anyUrl());
    tmdb.server().stubFor(everything.willReturn(answer(death)));
  }

  private void start() throws Exception {
    if (halfCloser != null) {
      halfCloser.close();
      halfCloser = null;
    }
    if (!tmdb.server().isRunning()) {
      tmdb.server().start();
    }
  }

  private void revive(String path) throws Exception {
    start();
    tmdb.reset();
    tmdb.answer(path, "{\"seen\":2}");
  }

  private static Response get(String path) {
    return given().get("/3/" + path);
  }

  private static Response result(Future<Response> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Asks again until it is so; the deadline is the promise that is tested. */
  private static void eventually(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + RECOVERY.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("still not well").isLessThan(deadline);
      Thread.sleep(100);
    }
  }

  /** Promises a long body, gives a short one that is whole JSON by itself, and hangs up. */
  private record HalfCloser(ServerSocket socket, Thread thread) {
    static HalfCloser on(int port) throws IOException {
      ServerSocket socket = new ServerSocket(port);
      return new HalfCloser(socket, Thread.ofVirtual().start(() -> serve(socket)));
    }

    private static void serve(ServerSocket socket) {
      while (!socket.isClosed()) {
        try (Socket visitor = socket.accept()) {
          int unused = visitor.getInputStream().read(new byte[4096]);
          visitor
              .getOutputStream()
              .write(
                  "HTTP/1.1 200 OK\r\nContent-Length: 50000\r\n\r\n{\"id\":1}".getBytes(US_ASCII));
        } catch (IOException leftOrClosed) {
          // The next one gets the same.
        }
      }
    }

    /** Returns when the port is free again. */
    void close() throws IOException, InterruptedException {
      socket.close();
      thread.join();
    }
  }
}
