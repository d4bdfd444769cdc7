package dev.marquee.titles;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One search in the index: candidates from PostgreSQL, cheapest first, ranked here. Names that
 * begin as typed come at once; only where these are few, what one mistake may have made of a name
 * is looked up, and at last the trigrams of the best known names (docs/decisions/0013).
 */
final class IndexQuery {
  private static final int ENOUGH = 8;

  private final Connection connection;
  private final Map<Title.Key, Ranked> found = new HashMap<>();

  IndexQuery(Connection connection) {
    this.connection = connection;
  }

  /** A title by its best answer so far. */
  private record Ranked(Title title, double closeness) {}

  /** What answers best; empty where there is no index of this source. */
  Optional<List<Title>> find(String source, String typed, String language, int most)
      throws SQLException {
    String folded = FoldedNames.fold(typed);
    if (!isOf(source)) {
      return Optional.empty();
    }
    if (folded.isEmpty()) {
      return Optional.of(List.of());
    }
    Candidates candidates = new Candidates(connection);
    Closeness closeness = new Closeness(folded);
    add(candidates.beginningWith(folded), closeness);
    if (found.size() < ENOUGH && folded.length() >= Typos.SHORTEST) {
      add(candidates.mistypedAs(folded), closeness);
    }
    if (found.size() < ENOUGH && folded.length() >= Candidates.SHORTEST_FOR_TRIGRAMS) {
      add(candidates.like(folded), closeness);
    }
    List<Title> best =
        found.values().stream()
            .sorted(Comparator.comparingDouble(Ranked::closeness).reversed())
            .limit(most)
            .map(Ranked::title)
            .toList();
    return Optional.of(new SeenNames(connection).in(language, best));
  }

  /**
   * Nothing of upstream's is kept for more than six months. For what follows, compiling a statement
   * would take longer than executing it.
   */
  private boolean isOf(String source) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT set_config('jit', 'off', true) FROM title_index"
                + " WHERE source = ? AND imported_at > now() - interval '180 days'")) {
      statement.setString(1, source);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private void add(List<Candidates.Candidate> candidates, Closeness measure) {
    List<Ranked> ranked = new ArrayList<>();
    for (Candidates.Candidate it : candidates) {
      double closeness = measure.of(it.folded(), it.title().popularity());
      if (closeness != Closeness.NONE) {
        ranked.add(new Ranked(it.title(), closeness));
      }
    }
    ranked.forEach(
        it ->
            found.merge(
                it.title().key(),
                it,
                (one, other) -> one.closeness() >= other.closeness() ? one : other));
  }
}
