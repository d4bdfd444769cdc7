package dev.marquee.testsupport;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisServer;
import redis.embedded.core.RedisServerBuilder;

/** A real server that speaks Valkey's protocol, on a port that it keeps over restarts. */
public final class ValkeyServer implements AutoCloseable {
  /** The binary that the tests bring along; others are those found on this machine. */
  public static final String EMBEDDED = "embedded";

  private final String engine;
  private String password = "";
  private final int port = FreePort.find();
  private @Nullable RedisServer server;

  public ValkeyServer() {
    this(EMBEDDED);
  }

  /** A server that does not run yet. */
  public ValkeyServer(String engine) {
    this.engine = engine;
  }

  /** A server that runs. */
  public static ValkeyServer started() {
    return new ValkeyServer().start();
  }

  /** The embedded binary, and the servers found on this machine. */
  public static List<String> engines() {
    List<String> engines = new ArrayList<>(List.of(EMBEDDED));
    for (String name : List.of("redis-server", "valkey-server")) {
      String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
      Stream.of(path.split(File.pathSeparator, -1))
          .map(folder -> new File(folder, name))
          .filter(File::canExecute)
          .findFirst()
          .ifPresent(found -> engines.add(found.getPath()));
    }
    return engines;
  }

  public int port() {
    return port;
  }

  /** Starts it so that it lets in who knows the password. */
  public ValkeyServer startWithPassword(String password) {
    this.password = password;
    return start();
  }

  public ValkeyServer start() {
    try {
      RedisServerBuilder builder =
          RedisServer.newRedisServer()
              .port(port)
              .setting("bind 127.0.0.1")
              .setting("save \"\"")
              .setting("appendonly no");
      if (!password.isEmpty()) {
        builder.setting("requirepass " + password);
      }
      if (!engine.equals(EMBEDDED)) {
        builder.executableProvider(() -> new File(engine));
      }
      server = builder.build();
      server.start();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void stop() {
    if (server != null) {
      try {
        server.stop();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server = null;
    }
  }

  @Override
  public void close() {
    stop();
  }
}
