package dev.marquee.titles;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of titles beyond the export: names by language, years, pictures. */
final class SeenNames {
  private final Connection connection;

  SeenNames(Connection connection) {
    this.connection = connection;
  }

  /** The same titles, named in a language where they were seen in it. */
  List<Title> in(String language, List<Title> titles) throws SQLException {
    Map<Title.Key, Title> seen = seen(language, titles);
    return titles.stream().map(title -> completed(title, seen.get(title.key()))).toList();
  }

  private static Title completed(Title title, @Nullable Title seen) {
    if (seen == null) {
      return title;
    }
    return new Title(
        title.kind(),
        title.id(),
        seen.name().isEmpty() ? title.name() : seen.name(),
        title.popularity(),
        seen.year() == null ? title.year() : seen.year(),
        seen.image() == null ? title.image() : seen.image());
  }

  /** A name only in the language or for people, whose names have none; year and picture of any. */
  private Map<Title.Key, Title> seen(String language, List<Title> titles) throws SQLException {
    Map<Title.Key, Title> seen = new HashMap<>();
    Array ids =
        connection.createArrayOf("integer", titles.stream().map(Title::id).toArray(Integer[]::new));
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT DISTINCT ON (kind, id) kind, id, popularity, year, image,"
                + " CASE WHEN language IN (?, '') THEN name ELSE '' END AS name"
                + " FROM seen_title WHERE id = ANY (?)"
                + " ORDER BY kind, id, language IN (?, '') DESC, seen_at DESC")) {
      statement.setString(1, language);
      statement.setArray(2, ids);
      statement.setString(3, language);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Title title = TitleRow.read(rows);
          seen.put(title.key(), title);
        }
      }
    }
    return seen;
  }
}
