package dev.marquee.database;

/** The database could not do its work now. The message names the cause and no data. */
public final class DatabaseAwayException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** There is no database: somebody has to configure one. */
    NOT_CONFIGURED,
    /** It does not answer. Whether a change was made is not known; asking again settles it. */
    UNREACHABLE,
    /** It answers, but is asked for more than it can do. */
    BUSY
  }

  private final Reason reason;

  public DatabaseAwayException(Reason reason) {
    super("database: " + reason, null, false, false);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
