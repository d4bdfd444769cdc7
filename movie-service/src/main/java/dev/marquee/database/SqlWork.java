package dev.marquee.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is done within one transaction. It may be done again from the start where the database asks
 * for it (deadlock, serialization), so it has no effect but on the connection.
 */
@FunctionalInterface
public interface SqlWork<T> {

  /** Works on a connection, which is neither closed nor committed here. */
  T on(Connection connection) throws SQLException;
}
