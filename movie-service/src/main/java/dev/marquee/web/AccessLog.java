package dev.marquee.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One JSON line per request on standard output, in the form of the other logs, without query
 * strings, addresses of visitors or header values. Lines are collected in memory and written by one
 * thread a few times a second, so that a request never waits for the log; what the reader of
 * standard output is too slow for is dropped and counted. Thread-safe.
 */
@Startup
@Singleton
class AccessLog {
  static final int BUFFER_BYTES = 4 << 20;
  private static final int WORTH_WRITING = BUFFER_BYTES / 8;
  private static final long FLUSH_NANOS = 200_000_000;
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final boolean enabled;
  private final PrintStream out;
  private final Counter dropped;

  /** Held while a buffer is written, which must not be filled again meanwhile. */
  private final Object writing = new Object();

  private byte[] filling;
  private byte[] spare;
  private int filled;
  private long timestampMillis;
  private byte[] timestamp = {};
  private @Nullable Thread writer;
  private volatile boolean closed;

  @Inject
  AccessLog(Config config, MeterRegistry registry) {
    this(config.enabled(), System.out, registry);
  }

  AccessLog(boolean enabled, PrintStream out, MeterRegistry registry) {
    this.enabled = enabled;
    this.out = out;
    this.filling = new byte[enabled ? BUFFER_BYTES : 0];
    this.spare = new byte[filling.length];
    this.dropped =
        Counter.builder("marquee.access.log.dropped")
            .description("Access log lines dropped because standard output was too slow")
            .register(registry);
    if (enabled) {
      writer = Thread.ofPlatform().name("access-log").daemon().start(this::writeUntilClosed);
    }
  }

  /** What may be said of the access log. */
  @ConfigMapping(prefix = "marquee.access-log")
  interface Config {
    /** Whether requests are logged. */
    @WithDefault("true")
    boolean enabled();
  }

  boolean isEnabled() {
    return enabled;
  }

  /** The part of a line that is the same for every request with this answer. */
  static byte[] prepare(String method, String path, String route, int status, String cache) {
    StringBuilder line = new StringBuilder(160 + path.length());
    line.append("\",\"level\":\"INFO\",\"loggerName\":\"access\",\"method\":");
    JsonText.quote(line, method);
    line.append(",\"path\":");
    JsonText.quote(line, path);
    line.append(",\"route\":");
    JsonText.quote(line, route);
    line.append(",\"status\":").append(status).append(",\"cache\":");
    JsonText.quote(line, cache);
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Adds a line.
   *
   * @param prepared from {@link #prepare}
   * @param requestId letters, digits, dash and underscore only
   */
  void add(byte[] prepared, long bytes, long nanos, String requestId) {
    boolean worthWriting;
    synchronized (this) {
      int before = filled;
      int room = 128 + prepared.length + requestId.length();
      if (filling.length - filled < room) {
        dropped.increment();
        return;
      }
      literal("{\"timestamp\":\"");
      stamp();
      append(prepared);
      literal(",\"bytes\":");
      number(bytes);
      literal(",\"durationMs\":");
      long micros = nanos / 1000;
      number(micros / 1000);
      filling[filled++] = '.';
      thousandths((int) (micros % 1000));
      literal(",\"requestId\":\"");
      literal(requestId);
      literal("\"}\n");
      worthWriting = before < WORTH_WRITING && filled >= WORTH_WRITING;
    }
    if (worthWriting) {
      LockSupport.unpark(writer);
    }
  }

  private void stamp() {
    long now = System.currentTimeMillis();
    if (now != timestampMillis) {
      timestampMillis = now;
      timestamp = TIMESTAMP.format(Instant.ofEpochMilli(now)).getBytes(StandardCharsets.US_ASCII);
    }
    append(timestamp);
  }

  private void append(byte[] text) {
    System.arraycopy(text, 0, filling, filled, text.length);
    filled += text.length;
  }

  @SuppressWarnings("deprecation") // copies ASCII without making an array
  private void literal(String ascii) {
    ascii.getBytes(0, ascii.length(), filling, filled);
    filled += ascii.length();
  }

  private void number(long value) {
    if (value >= 10) {
      number(value / 10);
    }
    filling[filled++] = (byte) ('0' + value % 10);
  }

  private void thousandths(int value) {
    filling[filled++] = (byte) ('0' + value / 100);
    filling[filled++] = (byte) ('0' + value / 10 % 10);
    filling[filled++] = (byte) ('0' + value % 10);
  }

  private void writeUntilClosed() {
    while (!closed) {
      LockSupport.parkNanos(FLUSH_NANOS);
      flush();
    }
  }

  /** Writes what has been collected; blocks while standard output does. */
  void flush() {
    synchronized (writing) {
      byte[] full;
      int length;
      synchronized (this) {
        if (filled == 0) {
          return;
        }
        full = filling;
        length = filled;
        filling = spare;
        spare = full;
        filled = 0;
      }
      out.write(full, 0, length);
      out.flush();
    }
  }

  /** The last lines are those of the last requests: this runs after all others have closed. */
  void close(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
    closed = true;
    flush();
  }
}
