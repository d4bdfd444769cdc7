package dev.marquee.visitor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Visitors who have signed in, in the database. */
final class AccountStore {
  private AccountStore() {}

  /** The visitor that a person is, new if need be. Others who sign in as them wait meanwhile. */
  static UUID visitor(Connection connection, Person person, Instant now) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO visitor (created_at, issuer, subject, name) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (issuer, subject) DO UPDATE SET name = excluded.name"
                + " RETURNING id")) {
      statement.setTimestamp(1, Timestamp.from(now));
      statement.setString(2, person.issuer());
      statement.setString(3, person.subject());
      statement.setString(4, person.name().orElse(null));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getObject(1, UUID.class);
      }
    }
  }

  /** What the visitor is called; empty where the provider did not say. */
  static Optional<String> name(Connection connection, UUID visitor) throws SQLException {
    return text(connection, "SELECT name FROM visitor WHERE id = ?", visitor);
  }

  /** Remembers where the provider's own session is ended. */
  static void setLogout(Connection connection, UUID session, String address) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("UPDATE session SET provider_logout = ? WHERE id = ?")) {
      statement.setString(1, address);
      statement.setObject(2, session);
      statement.executeUpdate();
    }
  }

  /** Where the provider's own session is ended; empty where it offers no such thing. */
  static Optional<String> logout(Connection connection, UUID session) throws SQLException {
    return text(connection, "SELECT provider_logout FROM session WHERE id = ?", session);
  }

  private static Optional<String> text(Connection connection, String sql, UUID id)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
      }
    }
  }

  /** Waits for what is being written in a visitor's name, and lets nobody begin anew. */
  static void lockSessions(Connection connection, UUID visitor) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT 1 FROM session WHERE visitor_id = ? FOR UPDATE")) {
      statement.setObject(1, visitor);
      statement.executeQuery().close();
    }
  }
}
