package dev.marquee.library;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One list of one visitor in the database, within a transaction. Who changes it locks it first, so
 * that changes of the same list come one after the other.
 */
final class ShelfStore {
  private static final String OF_THIS = " WHERE visitor_id = ? AND shelf = ?";

  private final Connection connection;
  private final UUID visitor;
  private final Shelf shelf;

  ShelfStore(Connection connection, UUID visitor, Shelf shelf) {
    this.connection = connection;
    this.visitor = visitor;
    this.shelf = shelf;
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setObject(1, visitor);
    statement.setString(2, shelf.word());
    return statement;
  }

  /** The version; 0 where nothing was ever put here. */
  long version() throws SQLException {
    return version("SELECT version FROM shelf WHERE visitor_id = ? AND name = ?");
  }

  /** Makes others who want to change the list wait for this transaction. Gives the version. */
  long lock() throws SQLException {
    try (PreparedStatement statement =
        prepare(
            "INSERT INTO shelf (visitor_id, name, version) VALUES (?, ?, 0)"
                + " ON CONFLICT DO NOTHING")) {
      statement.executeUpdate();
    }
    return version("SELECT version FROM shelf WHERE visitor_id = ? AND name = ? FOR UPDATE");
  }

  private long version(String sql) throws SQLException {
    try (PreparedStatement statement = prepare(sql);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  /** To be called with every change. */
  void changed() throws SQLException {
    try (PreparedStatement statement =
        prepare("UPDATE shelf SET version = version + 1 WHERE visitor_id = ? AND name = ?")) {
      statement.executeUpdate();
    }
  }

  int size() throws SQLException {
    try (PreparedStatement statement = prepare("SELECT count(*) FROM shelf_entry" + OF_THIS);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  List<Entry> entries(int offset, int limit) throws SQLException {
    try (PreparedStatement statement =
        prepare(
            "SELECT movie_id, half_stars, added_at FROM shelf_entry"
                + OF_THIS
                + " ORDER BY position, movie_id OFFSET ? LIMIT ?")) {
      statement.setInt(3, offset);
      statement.setInt(4, limit);
      return read(statement);
    }
  }

  Optional<Entry> entry(int movieId) throws SQLException {
    try (PreparedStatement statement =
        prepare(
            "SELECT movie_id, half_stars, added_at FROM shelf_entry"
                + OF_THIS
                + " AND movie_id = ?")) {
      statement.setInt(3, movieId);
      return read(statement).stream().findFirst();
    }
  }

  private static List<Entry> read(PreparedStatement statement) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        entries.add(
            new Entry(
                row.getInt(1), row.getObject(2, Integer.class), row.getTimestamp(3).toInstant()));
      }
    }
    return entries;
  }

  /**
   * Puts films on the list. Of one that is there already the later rating counts, and nothing else
   * changes. Gives how many were added or changed.
   */
  int put(List<Entry> entries) throws SQLException {
    try (PreparedStatement statement =
        prepare(
            "INSERT INTO shelf_entry"
                + " (visitor_id, shelf, movie_id, half_stars, added_at, position)"
                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (visitor_id, shelf, movie_id) DO UPDATE"
                + " SET half_stars = excluded.half_stars, added_at = excluded.added_at,"
                + " position = excluded.position"
                + " WHERE shelf_entry.half_stars <> excluded.half_stars"
                + " AND shelf_entry.added_at <= excluded.added_at")) {
      for (Entry entry : entries) {
        statement.setInt(3, entry.movieId());
        statement.setObject(4, entry.halves(), Types.SMALLINT);
        statement.setTimestamp(5, Timestamp.from(entry.addedAt()));
        statement.setLong(6, -ChronoUnit.MICROS.between(Instant.EPOCH, entry.addedAt()));
        statement.addBatch();
      }
      return Arrays.stream(statement.executeBatch()).sum();
    }
  }

  boolean remove(int movieId) throws SQLException {
    try (PreparedStatement statement =
        prepare("DELETE FROM shelf_entry" + OF_THIS + " AND movie_id = ?")) {
      statement.setInt(3, movieId);
      return statement.executeUpdate() > 0;
    }
  }

  /**
   * Takes over the same list of another visitor: films that are not here yet, in the order in which
   * they stand there, as many as there is room for; of films in both the later rating counts.
   */
  boolean adopt(UUID from, int room) throws SQLException {
    int changed = 0;
    try (PreparedStatement newer =
        prepare(
            "UPDATE shelf_entry e SET half_stars = other.half_stars, added_at = other.added_at,"
                + " position = other.position FROM shelf_entry other"
                + " WHERE e.visitor_id = ? AND e.shelf = ? AND other.visitor_id = ?"
                + " AND other.shelf = e.shelf AND other.movie_id = e.movie_id"
                + " AND other.half_stars <> e.half_stars AND other.added_at >= e.added_at")) {
      newer.setObject(3, from);
      changed += newer.executeUpdate();
    }
    try (PreparedStatement missing =
        prepare(
            "INSERT INTO shelf_entry"
                + " (visitor_id, shelf, movie_id, half_stars, added_at, position)"
                + " SELECT ?, shelf, movie_id, half_stars, added_at, position FROM shelf_entry o"
                + " WHERE shelf = ? AND visitor_id = ? AND NOT EXISTS (SELECT FROM shelf_entry e"
                + " WHERE e.visitor_id = ? AND e.shelf = o.shelf AND e.movie_id = o.movie_id)"
                + " ORDER BY position, movie_id LIMIT ?")) {
      missing.setObject(3, from);
      missing.setObject(4, visitor);
      missing.setInt(5, room);
      changed += missing.executeUpdate();
    }
    return changed > 0;
  }

  /** Gives the list an order. False, and nothing done, unless these are all of its films. */
  boolean order(List<Integer> movieIds) throws SQLException {
    if (movieIds.size() != size()) {
      return false;
    }
    try (PreparedStatement statement =
        prepare(
            "UPDATE shelf_entry e SET position = first.position + wish.place"
                + " FROM (SELECT min(position) AS position FROM shelf_entry"
                + OF_THIS
                + ") first,"
                + " unnest(?::integer[]) WITH ORDINALITY AS wish (movie_id, place)"
                + " WHERE e.visitor_id = ? AND e.shelf = ? AND e.movie_id = wish.movie_id")) {
      statement.setArray(3, connection.createArrayOf("integer", movieIds.toArray()));
      statement.setObject(4, visitor);
      statement.setString(5, shelf.word());
      return statement.executeUpdate() == movieIds.size();
    }
  }
}
