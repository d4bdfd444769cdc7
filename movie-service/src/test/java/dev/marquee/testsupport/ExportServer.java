package dev.marquee.testsupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Plays the host of TMDB's daily exports, which answers to Range, and can hang up early. */
public final class ExportServer implements QuarkusTestResourceLifecycleManager {
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final List<String> ranges = new CopyOnWriteArrayList<>();
  private final AtomicInteger hangUpAfter = new AtomicInteger(Integer.MAX_VALUE);
  private @Nullable HttpServer server;

  /** Marks the field that receives the running server. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Host {}

  @Override
  public Map<String, String> start() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
      started.createContext("/exports/", this::answer);
      started.start();
      server = started;
      return Map.of(
          "marquee.titles.export-url",
          "http://127.0.0.1:" + started.getAddress().getPort() + "/exports/");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(
        this, new TestInjector.AnnotatedAndMatchesType(Host.class, ExportServer.class));
  }

  @Override
  public void stop() {
    Objects.requireNonNull(server, "not started").stop(0);
  }

  /** Forgets all files and requests. */
  public void reset() {
    files.clear();
    ranges.clear();
    hangUpAfter.set(Integer.MAX_VALUE);
  }

  /** Serves bytes under a name. */
  public void serve(String name, byte[] bytes) {
    files.put(name, bytes);
  }

  /** The next answer ends after so many bytes. */
  public void hangUpOnceAfter(int bytes) {
    hangUpAfter.set(bytes);
  }

  /** The Range headers of requests that were answered; empty text where there was none. */
  public List<String> ranges() {
    return List.copyOf(ranges);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] file = files.get(path.substring("/exports/".length()));
      if (file == null) {
        exchange.sendResponseHeaders(403, -1);
        return;
      }
      String range = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Range"), "");
      ranges.add(range);
      int from = range.isEmpty() ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
      byte[] rest = Arrays.copyOfRange(file, from, file.length);
      exchange.sendResponseHeaders(from == 0 ? 200 : 206, rest.length);
      int end = Math.min(rest.length, hangUpAfter.getAndSet(Integer.MAX_VALUE));
      exchange.getResponseBody().write(rest, 0, end);
      exchange.getResponseBody().flush();
    }
  }

  /** Lines as gzip. */
  public static byte[] gzip(String... lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      for (String line : lines) {
        gzip.write((line + '\n').getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException fromMemory) {
      throw new UncheckedIOException(fromMemory);
    }
    return bytes.toByteArray();
  }

  /** A line of the export of films. */
  public static String film(int id, String title, double popularity) {
    return "{\"adult\":false,\"id\":%d,\"original_title\":\"%s\",\"popularity\":%s,\"video\":false}"
        .formatted(id, title, popularity);
  }

  /** A line of the export of people. */
  public static String person(int id, String name, double popularity) {
    return "{\"adult\":false,\"id\":%d,\"name\":\"%s\",\"popularity\":%s}"
        .formatted(id, name, popularity);
  }
}
