package dev.marquee.fleet;

import java.util.Locale;

/** What the replicas tell each other. */
enum Topic {
  /** A flight is over; the message is its key. */
  LANDED,
  /** Documents are others now; the message is their keys, one a line. */
  INVALIDATED,
  /** A visitor's session was ended; the message is its key. */
  ENDED,
  /** Upstream wants to be left alone; the message is for how many milliseconds. */
  PAUSED;

  private final String tag = name().toLowerCase(Locale.ROOT);

  String tag() {
    return tag;
  }
}
