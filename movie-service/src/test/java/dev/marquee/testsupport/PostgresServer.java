package dev.marquee.testsupport;

import dev.marquee.database.embedded.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL behind a {@link TcpProxy}, with a folder of its own. With the argument {@code
 * user=unknown} the service is told where it is, and not as whom to come.
 */
public final class PostgresServer implements QuarkusTestResourceLifecycleManager {
  private @Nullable EmbeddedPostgres postgres;
  private @Nullable TcpProxy proxy;
  private boolean tellsUser = true;

  /** Marks the field that receives the running server. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Server {}

  @Override
  public void init(Map<String, String> arguments) {
    tellsUser = !"unknown".equals(arguments.get("user"));
  }

  @Override
  public Map<String, String> start() {
    try {
      Path target = Files.createDirectories(Path.of("target", "postgres"));
      EmbeddedPostgres started =
          EmbeddedPostgres.in(Files.createTempDirectory(target, "data").toAbsolutePath());
      started.start();
      postgres = started;
      TcpProxy between = new TcpProxy(port(started.url()));
      proxy = between;
      String url = "jdbc:postgresql://127.0.0.1:" + between.port() + "/postgres";
      return tellsUser
          ? Map.of(
              "quarkus.datasource.jdbc.url",
              url,
              "quarkus.datasource.username",
              started.user(),
              "quarkus.datasource.password",
              started.password())
          : Map.of("quarkus.datasource.jdbc.url", url);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int port(String url) {
    return Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(
        this, new TestInjector.AnnotatedAndMatchesType(Server.class, PostgresServer.class));
  }

  /** The network to the server. */
  public TcpProxy network() {
    return Objects.requireNonNull(proxy, "not started");
  }

  /** A connection past the network's faults. */
  public Connection connect() throws SQLException {
    EmbeddedPostgres server = Objects.requireNonNull(postgres, "not started");
    return DriverManager.getConnection(server.url(), server.user(), server.password());
  }

  @Override
  public void stop() {
    try {
      network().close();
      Objects.requireNonNull(postgres, "not started").close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
