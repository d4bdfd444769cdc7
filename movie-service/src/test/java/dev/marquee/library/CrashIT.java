package dev.marquee.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service with its embedded database, killed while visitors write. */
class CrashIT {
  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final int VISITORS = 200;

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port = FreePort.find();
  @TempDir Path folder;
  private Process service;

  @BeforeEach
  void start() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder = new ProcessBuilder(java, "-Xmx160m", "-jar", JAR.toString());
    builder.environment().put("MARQUEE_UPSTREAM", "sample");
    builder.environment().put("MARQUEE_DATA_DIR", folder.resolve("data").toString());
    builder.environment().put("MARQUEE_CLIENT_LIMIT_ENABLED", "false");
    builder.environment().put("QUARKUS_HTTP_PORT", "" + port);
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
    builder.environment().put("QUARKUS_SHUTDOWN_DELAY", "0");
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    service = builder.start();
    Eventually.holds(() -> assertThat(get("/api/status", "x")).contains("\"database\":\"up\""));
  }

  @AfterEach
  void stop() throws InterruptedException {
    service.destroy();
    assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private String get(String path, String session) {
    try {
      HttpRequest request = request(path).header("Cookie", "marquee-session=" + session).build();
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException notYet) {
      return "";
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }

  /** The cookie of a new visitor whose write was acknowledged. */
  private String keep() {
    HttpRequest request =
        request("/api/library/list/603").method("PUT", BodyPublishers.noBody()).build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() == 201) {
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.replaceAll("^[^=]+=([^;]+);.*", "$1");
      }
      return "";
    } catch (IOException killedMeanwhile) {
      return "";
    } catch (InterruptedException ended) {
      throw new UncheckedIOException(new IOException(ended));
    }
  }

  @Test
  void killedService_hasEveryAcknowledgedWriteAfterItsRestart() throws Exception {
    Map<String, Boolean> acknowledged = new ConcurrentHashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int visitor = 0; visitor < VISITORS; visitor++) {
        threads.execute(
            () -> {
              // On and on, until the kill.
              for (String session = keep(); !session.isEmpty(); session = keep()) {
                acknowledged.put(session, true);
              }
            });
      }
      Eventually.holds(() -> assertThat(acknowledged).hasSizeGreaterThan(VISITORS));
      service.destroyForcibly();
    }
    assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
    start();
    assertThat(acknowledged.keySet())
        .allSatisfy(
            session -> assertThat(get("/api/library/list", session)).contains("\"movieId\":603"));
  }
}
