package dev.marquee.titles;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    String select =
        "SELECT" + COLUMNS + "FROM title_name WHERE substr(folded, 1, " + kept + ") = ?";
    String best = " ORDER BY popularity DESC LIMIT 40";
    if (kept == length) {
      // Saying it twice would make the planner expect few names, and sort them all.
      return query(select + best, folded);
    }
    String beginning = folded.substring(0, folded.offsetByCodePoints(0, kept));
    return query(
        select + " AND folded ~>=~ ? AND folded ~<~ ?" + best, beginning, folded, folded + LAST);
  }

  /** The names that begin so but for one mistake: the whole name first, then the most popular. */
  List<Candidate> mistypedAs(String folded) throws SQLException {
    Map<Integer, List<String>> meant =
        Typos.meantBy(folded).stream()
            .collect(Collectors.groupingBy(it -> it.codePointCount(0, it.length())));
    List<Candidate> candidates = new ArrayList<>();
    for (Map.Entry<Integer, List<String>> alike : meant.entrySet()) {
      candidates.addAll(meantAs(alike.getKey(), alike.getValue()));
    }
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

  /**
   * The names that begin as one of these texts of a length. Short ones may begin very many names,
   * the most popular of which are at hand; those that begin as a long one are few, and are sorted.
   */
  private List<Candidate> meantAs(int length, List<String> texts) throws SQLException {
    String beginning =
        TitleTables.BEGINNINGS.contains(length)
            ? "substr(folded, 1, " + length + ") = meant"
            : "folded ~>=~ meant AND folded ~<~ (meant || '" + LAST + "')";
    return query(
        "SELECT near.* FROM unnest(?) meant CROSS JOIN LATERAL ((SELECT"
            + COLUMNS
            + "FROM title_name WHERE folded = meant ORDER BY popularity DESC LIMIT 2)"
            + " UNION ALL (SELECT"
            + COLUMNS
            + "FROM title_name WHERE "
            + beginning
            + " ORDER BY popularity DESC LIMIT 8)) near ORDER BY popularity DESC LIMIT 200",
        (Object) texts.toArray(String[]::new));
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
