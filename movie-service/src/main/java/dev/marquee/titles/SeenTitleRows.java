package dev.marquee.titles;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Writes seen titles: what is told of them, and the names by which they are found. */
final class SeenTitleRows {
  private static final String KEEP =
      "INSERT INTO seen_title"
          + " (kind, id, popularity, year, image, name, language, folded, seen_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, now())"
          + " ON CONFLICT (kind, id, language) DO UPDATE SET name = excluded.name,"
          + " folded = excluded.folded, popularity = excluded.popularity, year = excluded.year,"
          + " image = excluded.image, seen_at = excluded.seen_at";

  private static final String INDEX =
      "INSERT INTO %s (kind, id, popularity, year, image, name, folded)"
          + " SELECT kind, id, popularity, year, image, name, f FROM seen_title, unnest(folded) f"
          + " WHERE kind = ? AND id = ? AND language = ? AND NOT EXISTS (SELECT FROM title_name it"
          + " WHERE it.id = seen_title.id AND it.kind = seen_title.kind AND it.folded = f)";

  private SeenTitleRows() {}

  static void write(Connection connection, Collection<SeenTitle> titles) throws SQLException {
    try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
      for (SeenTitle seen : titles) {
        Title title = seen.title();
        keep.setInt(1, title.kind().number());
        keep.setInt(2, title.id());
        keep.setDouble(3, title.popularity());
        TitleRow.setYear(keep, 4, title.year());
        keep.setString(5, title.image());
        keep.setString(6, title.name());
        keep.setString(7, seen.language());
        keep.setArray(8, connection.createArrayOf("text", FoldedNames.of(title.name()).toArray()));
        keep.addBatch();
      }
      keep.executeBatch();
    }
    // Trigrams first: once a name is in the other table, it counts as known.
    index(connection, INDEX.formatted("known_title_name"), titles);
    index(connection, INDEX.formatted("title_name"), titles);
  }

  private static void index(Connection connection, String sql, Collection<SeenTitle> titles)
      throws SQLException {
    try (PreparedStatement index = connection.prepareStatement(sql)) {
      for (SeenTitle seen : titles) {
        index.setInt(1, seen.title().kind().number());
        index.setInt(2, seen.title().id());
        index.setString(3, seen.language());
        index.addBatch();
      }
      index.executeBatch();
    }
  }
}
