package dev.marquee.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.PostgresServer;
import dev.marquee.testsupport.TmdbStub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The door to PostgreSQL while the network and the server behind it fail. */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
@QuarkusTestResource(value = PostgresServer.class, restrictToAnnotatedClass = true)
class DatabaseTest {
  @Inject Database database;
  @PostgresServer.Server PostgresServer postgres;

  @BeforeEach
  void isUp() {
    Eventually.holds(() -> assertThat(answers()).isTrue());
  }

  private boolean answers() {
    return database
        .run(DatabaseTest::one)
        .handle((one, away) -> away == null)
        .toCompletableFuture()
        .join();
  }

  @AfterEach
  void mend() {
    postgres.network().heal();
  }

  private static int one(Connection connection) throws SQLException {
    return number(connection, "SELECT 1");
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  private <T> T run(SqlWork<T> work) {
    return database.run(work).toCompletableFuture().join();
  }

  @Test
  void brokenNetwork_turnsCallersAwayAtOnceUntilItIsBack() {
    postgres.network().reset();
    assertThatThrownBy(() -> run(DatabaseTest::one))
        .hasCauseInstanceOf(DatabaseAwayException.class);
    Eventually.holds(
        () -> given().get("/api/status").then().statusCode(200).body("database", equalTo("down")));
    given().get("/api/library/list").then().statusCode(200);
    postgres.network().heal();
    isUp();
    int answer = run(DatabaseTest::one);
    assertThat(answer).isEqualTo(1);
  }

  @Test
  void libraryWithoutItsDatabase_isAProblemThatPasses() {
    postgres.network().reset();
    Eventually.holds(
        () -> {
          assertThatThrownBy(() -> run(DatabaseTest::one)).isInstanceOf(CompletionException.class);
          assertThat(database.state()).isEqualTo(DatabaseState.DOWN);
        });
    given()
        .cookie("marquee-session", "A".repeat(43))
        .get("/api/library/list")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "5")
        .body("type", equalTo("/problems/database-unavailable"));
  }

  @Test
  void silentNetwork_keepsNobodyLong() {
    long start = System.nanoTime();
    postgres.network().swallow();
    CompletableFuture<?>[] calls =
        IntStream.range(0, 50)
            .mapToObj(call -> database.run(DatabaseTest::one).toCompletableFuture())
            .toArray(CompletableFuture<?>[]::new);
    for (CompletableFuture<?> call : calls) {
      assertThatThrownBy(call::join).hasCauseInstanceOf(DatabaseAwayException.class);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
    long next = System.nanoTime();
    assertThatThrownBy(() -> run(DatabaseTest::one)).isInstanceOf(CompletionException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - next)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void workThatThrows_changesNothing() {
    run(connection -> change(connection, "CREATE TABLE IF NOT EXISTS scratch (n int)"));
    assertThatThrownBy(
            () ->
                run(
                    connection -> {
                      change(connection, "INSERT INTO scratch VALUES (1)");
                      throw new IllegalStateException("changed my mind");
                    }))
        .hasRootCauseMessage("changed my mind");
    int rows = run(connection -> number(connection, "SELECT count(*) FROM scratch"));
    assertThat(rows).isZero();
  }

  private static boolean change(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return true;
    }
  }

  @Test
  void wrongStatement_isOurMistakeAndNoOutage() {
    assertThatThrownBy(() -> run(connection -> number(connection, "SELECT nothing FROM nowhere")))
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(database.state()).isEqualTo(DatabaseState.UP);
  }

  @Test
  void endlessStatement_isEndedByTheServer() {
    assertThatThrownBy(() -> run(connection -> number(connection, "SELECT 1 FROM pg_sleep(60)")))
        .hasCauseInstanceOf(DatabaseAwayException.class);
    int answer = run(DatabaseTest::one);
    assertThat(answer).isEqualTo(1);
  }
}
