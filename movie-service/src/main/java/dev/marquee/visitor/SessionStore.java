package dev.marquee.visitor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Visitors and their sessions in the database. */
final class SessionStore {
  private static final String COLUMNS =
      "s.id, s.secret, s.visitor_id, v.subject IS NOT NULL, s.device, s.created_at, s.seen_at, s.expires_at"
          + " FROM session s JOIN visitor v ON v.id = s.visitor_id";

  private SessionStore() {}

  static Optional<Session> find(Connection connection, byte[] secret, Instant now)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT " + COLUMNS + " WHERE s.secret = ? AND s.expires_at > ?")) {
      statement.setBytes(1, secret);
      statement.setTimestamp(2, Timestamp.from(now));
      return read(statement).stream().findFirst();
    }
  }

  static List<Session> ofVisitor(Connection connection, UUID visitor, Instant now)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT "
                + COLUMNS
                + " WHERE s.visitor_id = ? AND s.expires_at > ? ORDER BY s.seen_at DESC, s.id")) {
      statement.setObject(1, visitor);
      statement.setTimestamp(2, Timestamp.from(now));
      return read(statement);
    }
  }

  private static List<Session> read(PreparedStatement statement) throws SQLException {
    List<Session> sessions = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        sessions.add(
            new Session(
                row.getObject(1, UUID.class),
                SessionSecret.key(row.getBytes(2)),
                row.getObject(3, UUID.class),
                row.getBoolean(4),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                row.getTimestamp(7).toInstant(),
                row.getTimestamp(8).toInstant()));
      }
    }
    return sessions;
  }

  static UUID newVisitor(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO visitor (created_at) VALUES (?) RETURNING id")) {
      statement.setTimestamp(1, Timestamp.from(now));
      return id(statement);
    }
  }

  static UUID newSession(
      Connection connection, UUID visitor, byte[] secret, String device, Instant now, Instant end)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO session (visitor_id, secret, device, created_at, seen_at, expires_at)"
                + " VALUES (?, ?, ?, ?, ?, ?) RETURNING id")) {
      statement.setObject(1, visitor);
      statement.setBytes(2, secret);
      statement.setString(3, device);
      statement.setTimestamp(4, Timestamp.from(now));
      statement.setTimestamp(5, Timestamp.from(now));
      statement.setTimestamp(6, Timestamp.from(end));
      return id(statement);
    }
  }

  private static UUID id(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getObject(1, UUID.class);
    }
  }

  static void renew(Connection connection, UUID session, Instant now, Instant end)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE session SET seen_at = ?, expires_at = ? WHERE id = ?")) {
      statement.setTimestamp(1, Timestamp.from(now));
      statement.setTimestamp(2, Timestamp.from(end));
      statement.setObject(3, session);
      statement.executeUpdate();
    }
  }

  /** Whether a session is still there; until the transaction ends it stays so. */
  static boolean hold(Connection connection, UUID session, Instant now) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT 1 FROM session WHERE id = ? AND expires_at > ? FOR KEY SHARE")) {
      statement.setObject(1, session);
      statement.setTimestamp(2, Timestamp.from(now));
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Ends one session of a visitor. Gives its key; empty where the visitor has no such session. */
  static List<String> end(Connection connection, UUID visitor, UUID session) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "DELETE FROM session WHERE visitor_id = ? AND id = ? RETURNING secret")) {
      statement.setObject(1, visitor);
      statement.setObject(2, session);
      List<String> keys = keys(statement);
      forgetAdrift(connection, visitor);
      return keys;
    }
  }

  /** Ends all sessions of a visitor. Gives their keys. */
  static List<String> endAll(Connection connection, UUID visitor) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM session WHERE visitor_id = ? RETURNING secret")) {
      statement.setObject(1, visitor);
      List<String> keys = keys(statement);
      forgetAdrift(connection, visitor);
      return keys;
    }
  }

  private static List<String> keys(PreparedStatement statement) throws SQLException {
    List<String> keys = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        keys.add(SessionSecret.key(row.getBytes(1)));
      }
    }
    return keys;
  }

  /** Whom nobody can be any more, because they have neither a session nor a name, is forgotten. */
  private static void forgetAdrift(Connection connection, UUID visitor) throws SQLException {
    update(
        connection,
        "DELETE FROM visitor v WHERE id = ? AND subject IS NULL"
            + " AND NOT EXISTS (SELECT FROM session WHERE visitor_id = v.id)",
        visitor);
  }

  /** Deletes a visitor with all that they keep here. Gives the keys of the sessions that end. */
  static List<String> forget(Connection connection, UUID visitor) throws SQLException {
    List<String> keys = endAll(connection, visitor);
    update(connection, "DELETE FROM visitor WHERE id = ?", visitor);
    return keys;
  }

  private static void update(Connection connection, String sql, UUID visitor) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, visitor);
      statement.executeUpdate();
    }
  }

  /** Deletes some of what nobody can come back to; called now and then, it keeps up. */
  static void sweep(Connection connection, Instant now) throws SQLException {
    List<UUID> visitors = new ArrayList<>();
    try (PreparedStatement ended =
        connection.prepareStatement(
            "DELETE FROM session WHERE id IN (SELECT id FROM session WHERE expires_at <= ?"
                + " LIMIT 20 FOR UPDATE SKIP LOCKED) RETURNING visitor_id")) {
      ended.setTimestamp(1, Timestamp.from(now));
      try (ResultSet row = ended.executeQuery()) {
        while (row.next()) {
          visitors.add(row.getObject(1, UUID.class));
        }
      }
    }
    for (UUID visitor : visitors) {
      forgetAdrift(connection, visitor);
    }
  }
}
