package dev.marquee.images;

/** A picture that cannot be had now, for a reason that says nothing of whether it exists. */
final class PictureUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  PictureUnavailableException(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  /** What went wrong. */
  enum Reason {
    /** Refused, reset, unknown host, cut off in the middle. */
    UNREACHABLE,
    /** Not whole within the deadline. */
    TIMEOUT,
    /** An answer that is neither a picture nor says that there is none: 5xx, 429, a redirect. */
    BAD_STATUS,
    /** What came is no picture of a kind that is passed on. */
    NO_PICTURE,
    /** Longer than {@link Spool#LONGEST}. */
    TOO_LARGE,
    /** The image host has failed often and is left alone for a moment. */
    BREAKER_OPEN,
    /** More pictures are on their way than this process takes. */
    BUSY,
    /** There is no place to put it: the disk is full or must not be written. */
    STORE
  }

  Reason reason() {
    return reason;
  }
}
