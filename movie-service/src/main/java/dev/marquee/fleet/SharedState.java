package dev.marquee.fleet;

import java.util.Locale;

/** Whether there is something to share with the other replicas. */
public enum SharedState {
  /** No Valkey is configured: this process runs alone. */
  NONE,
  /** Valkey answers in time. */
  UP,
  /** Valkey is slow or away: this process goes on alone for now. */
  DOWN;

  private final String tag = name().toLowerCase(Locale.ROOT);

  /** The name in status and metrics. */
  public String tag() {
    return tag;
  }
}
