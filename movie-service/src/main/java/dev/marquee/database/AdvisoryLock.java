package dev.marquee.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What only one replica of the fleet may do at a time. The lock belongs to the transaction: it is
 * let go of with it, also when the process dies.
 */
public enum AdvisoryLock {
  IMPORT_TITLES(1),
  WARM(2);

  /** Tells our locks from those of others who use the same database. */
  private static final int MARQUEE = 0x6d617271;

  private final int number;

  AdvisoryLock(int number) {
    this.number = number;
  }

  /** Takes the lock without waiting; false while another has it. */
  public boolean tryTake(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?, ?)")) {
      statement.setInt(1, MARQUEE);
      statement.setInt(2, number);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
