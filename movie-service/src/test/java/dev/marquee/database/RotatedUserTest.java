package dev.marquee.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.PostgresServer;
import dev.marquee.testsupport.SecretsStub;
import dev.marquee.testsupport.TmdbStub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A service that knows the database's user by the ARN of its secret only. */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
@QuarkusTestResource(value = SecretsStub.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(
    value = PostgresServer.class,
    initArgs = @ResourceArg(name = "user", value = "unknown"),
    restrictToAnnotatedClass = true)
class RotatedUserTest {
  @Inject Database database;
  @PostgresServer.Server PostgresServer postgres;
  @SecretsStub.Manager SecretsStub manager;

  private static String user(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT current_user")) {
      row.next();
      return row.getString(1);
    }
  }

  private String userInUse() {
    return database
        .run(RotatedUserTest::user)
        .exceptionally(away -> "nobody")
        .toCompletableFuture()
        .join();
  }

  /** Otherwise any password would do. */
  private void asksForPasswords() throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method = 'trust'")) {
      row.next();
      assertThat(row.getInt(1)).isZero();
    }
  }

  private void onServer(String sql) throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void keep(String password) {
    manager.keep(
        SecretsStub.DATABASE_ARN, "{\"username\":\"turning\",\"password\":\"" + password + "\"}");
  }

  @Test
  void userOfTheSecret_isUsedAndReadAgainWhenItWasRotated() throws SQLException {
    asksForPasswords();
    onServer("CREATE ROLE turning SUPERUSER LOGIN PASSWORD 'first'");
    keep("first");
    Eventually.holds(() -> assertThat(userInUse()).isEqualTo("turning"));

    onServer("ALTER ROLE turning PASSWORD 'second'");
    keep("second");
    postgres.network().reset();
    postgres.network().heal();
    Eventually.holds(() -> assertThat(userInUse()).isEqualTo("turning"));
  }
}
