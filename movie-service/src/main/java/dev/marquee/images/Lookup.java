package dev.marquee.images;

import java.util.Locale;
import java.util.Optional;

/**
 * What came of asking for a picture.
 *
 * @param picture held for the caller, who releases it; empty where there is no such picture
 */
record Lookup(Optional<Picture> picture, Outcome outcome) {

  /** How it was found. */
  enum Outcome {
    /** It was in the store, or known not to exist. */
    HIT,
    /** It had to be fetched. */
    MISS,
    /** Somebody else was fetching it. */
    COALESCED;

    /** As metrics and the access log say it. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
