package dev.marquee.documents;

import java.util.Locale;

/**
 * A document and how it was obtained.
 *
 * @param key what the cache keeps it under
 * @param document what to serve
 * @param outcome how it was found
 */
public record Lookup(String key, Document document, Outcome outcome) {

  /** How a look-up was answered. */
  public enum Outcome {
    /** Fresh, from memory. */
    HIT,
    /** From memory, no longer fresh; a refresh runs behind it or has just failed. */
    STALE,
    /** From the store that all replicas share. */
    SHARED,
    /** Fetched for this caller. */
    MISS,
    /** Fetched for another caller, of this replica or another, who asked a moment earlier. */
    COALESCED;

    private final String tag = name().toLowerCase(Locale.ROOT);

    /** The name in metrics and logs. */
    public String tag() {
      return tag;
    }
  }
}
