package dev.marquee.titles;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The index in use, and what takes its place. */
final class ImportedIndex {
  private final Connection connection;

  ImportedIndex(Connection connection) {
    this.connection = connection;
  }

  /** Which edition of a source it is; empty where it is another's, or there is none. */
  Optional<String> edition(String source) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT edition FROM title_index WHERE source = ?")) {
      statement.setString(1, source);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  /**
   * Puts an edition into its place, as soon as the transaction is committed.
   *
   * @return the number of names
   * @throws ImportFailedException if there is too little in it to be all
   */
  long replaceBy(Edition edition) throws SQLException {
    long before = names(edition.source());
    TitleTables tables = new TitleTables(connection);
    tables.create();
    long names;
    try (TitleCopy copy = new TitleCopy(connection)) {
      edition.copy(copy);
      names = copy.finish();
    }
    tables.forgetSeenElsewhere(edition.source());
    for (TitleKind kind : TitleKind.values()) {
      if (before > 0 && !edition.kinds().contains(kind)) {
        names += tables.carryOver(kind);
      }
    }
    if (names == 0 || names < before / 2) {
      throw new ImportFailedException(
          "there are only " + names + " names in it, where the index has " + before);
    }
    tables.complete();
    tables.swap();
    record(edition, names);
    return names;
  }

  /** How many names of a source there are; none where the index is another's. */
  private long names(String source) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT names FROM title_index WHERE source = ?")) {
      statement.setString(1, source);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  private void record(Edition edition, long names) throws SQLException {
    try (Statement clear = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO title_index (source, edition, names, imported_at)"
                    + " VALUES (?, ?, ?, now())")) {
      clear.execute("DELETE FROM title_index");
      insert.setString(1, edition.source());
      insert.setString(2, edition.name());
      insert.setLong(3, names);
      insert.executeUpdate();
    }
  }
}
