package dev.marquee.titles;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables of the index: made anew beside those in use, and put into their place at once when the
 * transaction is committed.
 */
final class TitleTables {
  /** Lengths of beginnings that are kept by popularity. */
  static final List<Integer> BEGINNINGS = List.of(1, 2, 3, 4, 5, 6);

  /** Names that visitors are likely to look for in another way than from their beginning. */
  private static final int KNOWN = 100_000;

  private final Connection connection;

  TitleTables(Connection connection) {
    this.connection = connection;
  }

  void create() throws SQLException {
    run("CREATE TABLE new_title_name (LIKE title_name INCLUDING DEFAULTS)");
  }

  /** Takes the titles of a kind from the index in use: there is nothing newer. */
  long carryOver(TitleKind kind) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(
          "INSERT INTO new_title_name SELECT * FROM title_name WHERE kind = " + kind.number());
    }
  }

  void complete() throws SQLException {
    run("SET LOCAL maintenance_work_mem = '64MB'");
    run("CREATE INDEX ON new_title_name (id)");
    run("DELETE FROM seen_title WHERE seen_at < now() - interval '180 days'");
    addSeen();
    run("CREATE INDEX new_title_name_folded ON new_title_name (folded text_pattern_ops)");
    // Names that begin alike stand together, so that reading many of them reads few pages.
    run("CLUSTER new_title_name USING new_title_name_folded");
    for (int length : BEGINNINGS) {
      run("CREATE INDEX ON new_title_name (substr(folded, 1, " + length + "), popularity DESC)");
    }
    run(
        "CREATE TABLE new_known_title_name AS"
            + " SELECT * FROM new_title_name ORDER BY popularity DESC LIMIT "
            + KNOWN);
    run("CREATE INDEX ON new_known_title_name USING gin (folded gin_trgm_ops)");
    run("ANALYZE new_title_name");
    run("ANALYZE new_known_title_name");
  }

  private void addSeen() throws SQLException {
    run(
        "INSERT INTO new_title_name"
            + " SELECT DISTINCT ON (kind, id, f) kind, id, name, f, popularity, year, image"
            + " FROM seen_title seen, unnest(folded) f WHERE NOT EXISTS (SELECT FROM new_title_name"
            + " it WHERE it.id = seen.id AND it.kind = seen.kind AND it.folded = f)");
  }

  /** Readers are stopped from here to the commit, which is milliseconds. */
  void swap() throws SQLException {
    run("SET LOCAL lock_timeout = '30s'");
    run("LOCK TABLE seen_title IN SHARE MODE");
    addSeen();
    for (String table : List.of("title_name", "known_title_name")) {
      run("DROP TABLE " + table);
      run("ALTER TABLE new_" + table + " RENAME TO " + table);
    }
    run("ALTER INDEX new_title_name_folded RENAME TO title_name_folded");
  }

  /** Forgets what was seen while the index was another upstream's, whose pictures are not ours. */
  void forgetSeenElsewhere(String source) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "DELETE FROM seen_title"
                + " WHERE EXISTS (SELECT FROM title_index WHERE source <> ?)")) {
      statement.setString(1, source);
      statement.executeUpdate();
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
