package dev.marquee.database;

import java.sql.SQLException;

/** What a failure of the driver means (SQLSTATE: PostgreSQL documentation, appendix A). */
enum SqlFailure {
  /** The connection is gone, or cannot be had. */
  AWAY,
  /** Too much was asked: no connection in time, or a statement took too long. */
  BUSY,
  /** Two transactions were in each other's way: the same again will do. */
  CONFLICT,
  /** The statement is wrong, and so is this program. */
  OURS;

  static SqlFailure of(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null || state.length() != 5) {
      // The pool's own: no connection within the acquisition timeout.
      return BUSY;
    }
    return switch (state) {
      case "40001", "40P01" -> CONFLICT;
      case "57014", "55P03", "53200", "53300", "53400" -> BUSY;
      // A cluster that failed over has made this server read-only.
      case "25006", "3D000" -> AWAY;
      default -> state.startsWith("08") || isOperators(state) ? AWAY : OURS;
    };
  }

  /** Shut down, crashed, starting up, or not letting us in. */
  private static boolean isOperators(String state) {
    return state.startsWith("57P") || state.startsWith("28") || state.startsWith("58");
  }

  /** Whether user or password were refused, also beneath what Flyway made of it. */
  static boolean refusesUser(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().startsWith("28")) {
        return true;
      }
    }
    return false;
  }
}
