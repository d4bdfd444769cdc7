package dev.marquee.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLogTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private JsonNode onlyLine(byte[] prepared, long bytes, long nanos) throws IOException {
    AccessLog log = new AccessLog(true, new PrintStream(out, true, UTF_8), registry);
    log.add(prepared, bytes, nanos, "id-1");
    log.close(new ShutdownEvent());
    String text = out.toString(UTF_8);
    assertThat(text).endsWith("}\n").containsOnlyOnce("\n");
    return new ObjectMapper().readTree(text);
  }

  @Test
  void line_isJsonWithAllThatIsKnown() throws IOException {
    byte[] prepared = AccessLog.prepare("GET", "/3/movie/603", "/3/movie/{id}", 200, "hit");
    JsonNode line = onlyLine(prepared, 12_345, 1_234_567);
    assertThat(Instant.parse(line.get("timestamp").asText()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    assertThat(line.get("level").asText()).isEqualTo("INFO");
    assertThat(line.get("loggerName").asText()).isEqualTo("access");
    assertThat(line.get("method").asText()).isEqualTo("GET");
    assertThat(line.get("path").asText()).isEqualTo("/3/movie/603");
    assertThat(line.get("route").asText()).isEqualTo("/3/movie/{id}");
    assertThat(line.get("status").asInt()).isEqualTo(200);
    assertThat(line.get("cache").asText()).isEqualTo("hit");
    assertThat(line.get("bytes").asLong()).isEqualTo(12_345);
    assertThat(line.get("durationMs").asDouble()).isEqualTo(1.234);
    assertThat(line.get("requestId").asText()).isEqualTo("id-1");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "999, 0.0",
    "1000, 0.001",
    "999999, 0.999",
    "1000000, 1.0",
    "10010000, 10.01",
    "61000000000, 61000.0"
  })
  void duration_isInMillisecondsWithThreePlaces(long nanos, double millis) throws IOException {
    byte[] prepared = AccessLog.prepare("GET", "/", "/", 200, "hit");
    assertThat(onlyLine(prepared, 0, nanos).get("durationMs").asDouble()).isEqualTo(millis);
  }

  @Test
  void pathOfAnAttacker_cannotMakeALineOfItsOwn() throws IOException {
    String path = "/\"},\n{\"level\":\"FATAL\\\u0000\u001b[31m\u00e9\u2028\ud83c\udfac";
    JsonNode line = onlyLine(AccessLog.prepare("GET", path, "UNKNOWN", 404, "none"), 0, 0);
    assertThat(line.get("path").asText()).isEqualTo(path);
    assertThat(line.get("level").asText()).isEqualTo("INFO");
  }

  @Test
  void switchedOff_writesNothing() {
    AccessLog log = new AccessLog(false, new PrintStream(out, true, UTF_8), registry);
    assertThat(log.isEnabled()).isFalse();
    log.close(new ShutdownEvent());
    assertThat(out.size()).isZero();
  }

  /** Standard output whose reader does nothing until then, and says when the first write began. */
  private PrintStream stuckUntil(CountDownLatch reading, CountDownLatch writing) {
    OutputStream stuck =
        new OutputStream() {
          @Override
          public void write(int one) {
            out.write(one);
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            writing.countDown();
            try {
              reading.await();
            } catch (InterruptedException interrupted) {
              Thread.currentThread().interrupt();
            }
            out.write(bytes, from, length);
          }
        };
    return new PrintStream(stuck, false, UTF_8);
  }

  @Test
  void endWhileALineIsWritten_mixesNothing() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch writing = new CountDownLatch(1);
    AccessLog log = new AccessLog(true, stuckUntil(reading, writing), registry);
    log.add(AccessLog.prepare("GET", "/first", "/x", 200, "hit"), 1, 1, "id");
    writing.await();
    log.add(AccessLog.prepare("GET", "/second", "/x", 200, "hit"), 1, 1, "id");
    Thread end = Thread.ofPlatform().start(() -> log.close(new ShutdownEvent()));
    while (end.getState() == Thread.State.NEW || end.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
    log.add(AccessLog.prepare("GET", "/third", "/x", 200, "hit"), 1, 1, "id");
    reading.countDown();
    end.join();

    List<String> paths = new ArrayList<>();
    for (String line : out.toString(UTF_8).lines().toList()) {
      paths.add(new ObjectMapper().readTree(line).get("path").asText());
    }
    assertThat(paths).containsExactly("/first", "/second", "/third");
  }

  @Test
  void slowReader_losesLinesButDelaysNobody() throws IOException {
    CountDownLatch reading = new CountDownLatch(1);
    AccessLog log = new AccessLog(true, stuckUntil(reading, new CountDownLatch(1)), registry);
    byte[] prepared = AccessLog.prepare("GET", "/" + "x".repeat(2000), "/x", 200, "hit");
    int lines = 3 * AccessLog.BUFFER_BYTES / 2000; // the log holds two buffers
    for (int i = 0; i < lines; i++) {
      log.add(prepared, 1, 1, "id");
    }
    double dropped = registry.counter("marquee.access.log.dropped").count();
    reading.countDown();
    log.close(new ShutdownEvent());
    awaitLines(lines - (int) dropped);
    assertThat(dropped).isPositive();
    for (String line : out.toString(UTF_8).split("\n", -1)) {
      assertThat(line.isEmpty() || new ObjectMapper().readTree(line).has("requestId")).isTrue();
    }
  }

  private void awaitLines(int expected) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (System.nanoTime() < deadline
        && out.toString(UTF_8).chars().filter(c -> c == '\n').count() != expected) {
      Thread.onSpinWait();
    }
    assertThat(out.toString(UTF_8).lines().count()).isEqualTo(expected);
  }
}
