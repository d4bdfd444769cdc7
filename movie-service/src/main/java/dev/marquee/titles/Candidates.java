package dev.marquee.titles;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGStatement;

/**
 * Names that may answer a folded text. Every statement is planned for its own values: how many
 * names begin with "the" has nothing to do with how many begin with "xy".
 */
final class Candidates {
  static final int SHORTEST_FOR_TRIGRAMS = 4;

  /** What no text that begins alike sorts behind, byte by byte. */
  private static final String LAST = "\uDBFF\uDFFF";

  private static final String COLUMNS = " kind, id, name, folded, popularity, year, image ";

  private final Connection connection;

  Candidates(Connection connection) {
    this.connection = connection;
  }

  /** A title and the folded name under which it was found. */
  record Candidate(Title title, String folded) {}

  /** The most popular names that begin so. */
  List<Candidate> beginningWith(String folded) throws SQLException {
    int length = folded.codePointCount(0, folded.length());
    int kept = TitleTables.BEGINNINGS.stream().filter(it -> it <= length).reduce(1, Math::max);
    String beginning = folded.substring(0, folded.offsetByCodePoints(0, kept));
    return query(
        "SELECT"
            + COLUMNS
            + "FROM title_name WHERE substr(folded, 1, "
            + kept
            + ") = ? AND folded ~>=~ ? AND folded ~<~ ? ORDER BY popularity DESC LIMIT 40",
        beginning,
        folded,
        folded + LAST);
  }

  /** The names that begin so but for one mistake: the whole name first, then the most popular. */
  List<Candidate> mistypedAs(String folded) throws SQLException {
    List<Candidate> candidates = new ArrayList<>();
    candidates.addAll(
        query(
            "SELECT near.* FROM unnest(?) meant CROSS JOIN LATERAL (SELECT"
                + COLUMNS
                + "FROM title_name WHERE folded ~>=~ meant AND folded ~<~ (meant || '"
                + LAST
                + "') ORDER BY folded = meant DESC, popularity DESC LIMIT 8) near"
                + " ORDER BY popularity DESC LIMIT 200",
            (Object) Typos.meantBy(folded).toArray(String[]::new)));
    if (folded.length() > Typos.WITHIN) {
      String beginning = folded.substring(0, Typos.WITHIN);
      candidates.addAll(
          query(
              "SELECT"
                  + COLUMNS
                  + "FROM title_name WHERE folded ~>=~ ? AND folded ~<~ ?"
                  + " ORDER BY similarity(left(folded, ?), ?) DESC, popularity DESC LIMIT 60",
              beginning,
              beginning + LAST,
              folded.length() + 1,
              folded));
    }
    return candidates;
  }

  /** Well-known names that have these words, or nearly these, anywhere. */
  List<Candidate> like(String folded) throws SQLException {
    return query(
        "SELECT"
            + COLUMNS
            + "FROM known_title_name WHERE ? <% folded"
            + " ORDER BY word_similarity(?, folded) DESC, popularity DESC LIMIT 40",
        folded,
        folded);
  }

  private List<Candidate> query(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.unwrap(PGStatement.class).setPrepareThreshold(0);
      for (int at = 0; at < values.length; at++) {
        statement.setObject(
            at + 1,
            values[at] instanceof String[] texts
                ? connection.createArrayOf("text", texts)
                : values[at]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<Candidate> candidates = new ArrayList<>();
        while (rows.next()) {
          candidates.add(new Candidate(TitleRow.read(rows), rows.getString("folded")));
        }
        return candidates;
      }
    }
  }
}
