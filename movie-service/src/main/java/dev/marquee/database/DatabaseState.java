package dev.marquee.database;

/** Whether what visitors own can be had. */
public enum DatabaseState {
  /** None is configured, and no embedded one is there. */
  NONE,
  /** It answers, and its tables are those that this version wants. */
  UP,
  /** It does not answer, or not yet. */
  DOWN
}
