package dev.marquee.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir Path folder;

  private static List<String> ask(EmbeddedPostgres postgres, String password, String... queries)
      throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(postgres.url(), postgres.user(), password);
        Statement statement = connection.createStatement()) {
      List<String> answers = new ArrayList<>();
      for (String query : queries) {
        if (statement.execute(query)) {
          try (ResultSet row = statement.getResultSet()) {
            row.next();
            answers.add(row.getString(1));
          }
        }
      }
      return answers;
    }
  }

  @Test
  void server_isDurablePrivateAndLetsNobodyInWithoutThePassword() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder)) {
      postgres.start();
      assertThat(
              ask(
                  postgres,
                  postgres.password(),
                  "SHOW fsync",
                  "SHOW synchronous_commit",
                  "SHOW full_page_writes",
                  "SHOW listen_addresses"))
          .containsExactly("on", "on", "on", "127.0.0.1");
      assertThatThrownBy(() -> ask(postgres, "wrong", "SELECT 1"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
      assertThat(permissions("postgresql")).isEqualTo("rwx------");
      assertThat(permissions("postgresql/password")).isEqualTo("rw-------");
    }
  }

  private String permissions(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
  }

  @Test
  void folderInUse_isRefused() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder)) {
      assertThatThrownBy(() -> EmbeddedPostgres.in(folder))
          .isInstanceOf(FolderInUseException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("MARQUEE_DATA_DIR");
      assertThat(postgres.url()).contains("127.0.0.1");
    }
    EmbeddedPostgres.in(folder).close();
  }

  @Test
  void serverOfAKilledProcess_isEndedAndItsDataKept() throws Exception {
    EmbeddedPostgres killed = EmbeddedPostgres.in(folder);
    killed.start();
    ask(killed, killed.password(), "CREATE TABLE kept AS SELECT 7 AS n");
    killed.release();
    try (EmbeddedPostgres next = EmbeddedPostgres.in(folder)) {
      next.start();
      assertThat(next.url()).isNotEqualTo(killed.url());
      assertThat(ask(next, next.password(), "SELECT n FROM kept")).containsExactly("7");
      assertThatThrownBy(() -> ask(killed, killed.password(), "SELECT 1"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void processIdThatIsAnothersByNow_isLeftAlone() throws Exception {
    try (EmbeddedPostgres first = EmbeddedPostgres.in(folder)) {
      first.start();
    }
    Path file = folder.resolve("postgresql/data/postmaster.pid");
    Files.writeString(file, ProcessHandle.current().pid() + "\n/nowhere\n");
    try (EmbeddedPostgres next = EmbeddedPostgres.in(folder)) {
      next.start();
      assertThat(ask(next, next.password(), "SELECT 1")).containsExactly("1");
    }
  }

  @Test
  void creationThatWasCutOff_isBegunAnew() throws Exception {
    Files.createDirectories(folder.resolve("postgresql/data.unfinished/base"));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder)) {
      postgres.start();
      assertThat(ask(postgres, postgres.password(), "SELECT 1")).containsExactly("1");
    }
  }
}
