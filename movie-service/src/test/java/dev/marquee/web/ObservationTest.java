package dev.marquee.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.TmdbStub;
import dev.marquee.testsupport.TmdbStub.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who run the service see of it. */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
class ObservationTest {
  @Upstream TmdbStub tmdb;

  @TestHTTPResource(value = "/metrics", management = true)
  URI metrics;

  @TestHTTPResource(value = "/health", management = true)
  URI health;

  @BeforeEach
  void reset() {
    tmdb.reset();
  }

  private List<String> requestSeries() {
    String text = given().header("Accept", "text/plain").get(metrics).asString();
    return text.lines().filter(line -> line.startsWith("http_server_requests_seconds")).toList();
  }

  @Test
  void requests_areCountedByRouteTemplate() {
    int film = TmdbStub.freshId();
    tmdb.answer("movie/" + film, TmdbStub.movie(film, "Film"));
    for (int i = 0; i < 3; i++) {
      given().get("/3/movie/" + film + "?language=de").then().statusCode(200);
    }
    given().get("/api/test-failures/thrown").then().statusCode(500);
    given().get("/api/test-failures/json").then().statusCode(200);
    given().post("/api/test-failures/json").then().statusCode(405);
    given().get("/.git/config-" + film).then().statusCode(404);
    given().get("/wp-login-" + film + ".php").then().statusCode(404);
    given().request("BREW", "/3/movie/" + film);
    List<String> series = requestSeries();
    assertThat(series)
        .noneMatch(line -> line.contains("" + film))
        .noneMatch(line -> line.contains("BREW"))
        .anyMatch(line -> has(line, "/3/movie/{", "200", "miss"))
        .anyMatch(line -> has(line, "/3/movie/{", "200", "hit"))
        .anyMatch(line -> has(line, "/api/test-failures/{what}", "500", "none"))
        .anyMatch(line -> has(line, "/api/test-failures/json", "200", "none"))
        .anyMatch(line -> has(line, "UNKNOWN", "404", "none"));
    assertThat(series.stream().filter(line -> line.contains("_count")))
        .as("one series for all unknown paths")
        .filteredOn(line -> has(line, "UNKNOWN", "404", "none"))
        .filteredOn(line -> line.contains("method=\"GET\""))
        .hasSize(1);
  }

  private static boolean has(String line, String route, String status, String cache) {
    return line.contains("uri=\"" + route)
        && line.contains("status=\"" + status + '"')
        && line.contains("cache=\"" + cache + '"');
  }

  @Test
  void eventLoops_areAskedHowLateTheyAre() {
    Eventually.holds(
        () ->
            assertThat(given().get(metrics).asString())
                .containsPattern("marquee_event_loop_lag_seconds_count [1-9]"));
  }

  @Test
  void durations_haveBucketsAtTheObjectives() {
    given().get("/nothing");
    assertThat(requestSeries())
        .anyMatch(line -> line.contains("le=\"0.05\""))
        .anyMatch(line -> line.contains("le=\"0.8\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/live", "/ready", "/started"})
  void deadUpstream_leavesHealthAlone(String probe) {
    int film = TmdbStub.freshId();
    tmdb.answer("movie/" + film, TmdbStub.json(500, "oops"));
    given().get("/3/movie/" + film).then().statusCode(503);
    given().get(health + probe).then().statusCode(200);
    CircuitBreakerMaintenance.get().resetAll();
  }

  @Test
  void operationsPages_areNotForVisitors() {
    for (String path : List.of("/q/metrics", "/q/health", "/q/health/ready", "/q/openapi")) {
      given().get(path).then().statusCode(404);
    }
  }

  @Test
  void unexpectedFailure_isLoggedOnceUnderItsRequest() {
    List<LogRecord> records = new CopyOnWriteArrayList<>();
    Handler collector =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            ((ExtLogRecord) record).copyMdc();
            records.add(record);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    root.addHandler(collector);
    try {
      String id =
          given()
              .header("X-Request-Id", "of-a-test")
              .get("/api/test-failures/thrown")
              .header("X-Request-Id");
      assertThat(id).isEqualTo("of-a-test");
    } finally {
      root.removeHandler(collector);
    }
    assertThat(records)
        .filteredOn(record -> record.getThrown() instanceof IllegalStateException)
        .singleElement()
        .satisfies(
            record -> {
              ExtLogRecord extended = (ExtLogRecord) record;
              assertThat(extended.getMdc("requestId")).isEqualTo("of-a-test");
            });
  }
}
