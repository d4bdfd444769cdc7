package dev.marquee.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.FreePort;
import dev.marquee.testsupport.TmdbStub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stops the packaged service as Kubernetes would: SIGTERM in the middle of its work. */
class ShutdownIT {
  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

  private final TmdbStub tmdb = new TmdbStub();
  private final HttpClient client = HttpClient.newHttpClient();
  private Path log;
  private int port;
  private int managementPort;
  private Process service;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    log = folder.resolve("service.log");
    port = FreePort.find();
    managementPort = FreePort.find();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder = new ProcessBuilder(java, "-Xmx160m", "-jar", JAR.toString());
    tmdb.start().forEach((name, value) -> builder.environment().put(variable(name), value));
    builder.environment().put("QUARKUS_HTTP_PORT", "" + port);
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", "" + managementPort);
    builder.environment().put("QUARKUS_SHUTDOWN_DELAY", "2s");
    builder.environment().put("MARQUEE_DATABASE_EMBEDDED", "false");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    service = builder.start();
    await(Duration.ofSeconds(60), status -> status == 200);
  }

  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_");
  }

  @AfterEach
  void stop() {
    service.destroyForcibly();
    tmdb.stop();
  }

  @Test
  void terminatedService_looksUnreadyFirst_andAnswersWhatIsInFlight() throws Exception {
    int known = TmdbStub.freshId();
    int slow = TmdbStub.freshId();
    tmdb.answer("movie/" + known, TmdbStub.movie(known, "Known"));
    tmdb.answer(
        "movie/" + slow, TmdbStub.json(200, TmdbStub.movie(slow, "Slow")).withFixedDelay(3500));
    assertThat(get(port, "/3/movie/" + known)).isEqualTo(200);
    CompletableFuture<HttpResponse<String>> inFlight =
        client.sendAsync(request(port, "/3/movie/" + slow), BodyHandlers.ofString());
    awaitUpstream("movie/" + slow);
    service.destroy();
    await(Duration.ofSeconds(2), status -> status == 503);
    assertThat(get(managementPort, "/q/health/live")).isEqualTo(200);
    assertThat(get(port, "/3/movie/" + known)).isEqualTo(200);
    HttpResponse<String> answered = inFlight.get(6, TimeUnit.SECONDS);
    assertThat(answered.statusCode()).isEqualTo(200);
    assertThat(answered.body()).contains("Slow");
    assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(log))
        .as("the access log is written to its end, and says no secrets")
        .contains("\"path\":\"/3/movie/" + slow + "\"")
        .doesNotContain(TmdbStub.TOKEN, "\tat ");
    assertThat(Files.readAllLines(log))
        .filteredOn(line -> line.contains("\"level\":"))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("{\"timestamp\":\""));
  }

  private void awaitUpstream(String path) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (tmdb.requests(path) == 0 && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(tmdb.requests(path)).isOne();
  }

  private void await(Duration limit, IntPredicate readiness) {
    long deadline = System.nanoTime() + limit.toNanos();
    int status;
    do {
      status = get(managementPort, "/q/health/ready");
    } while (!readiness.test(status) && System.nanoTime() < deadline);
    assertThat(readiness.test(status)).as("readiness: %s", status).isTrue();
  }

  private static HttpRequest request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .timeout(Duration.ofSeconds(10))
        .build();
  }

  /** The status; 0 where nobody listens. */
  private int get(int toPort, String path) {
    try {
      return client.send(request(toPort, path), BodyHandlers.discarding()).statusCode();
    } catch (IOException nobody) {
      return 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
