package dev.marquee.tmdb;

/** A request that upstream must never see. The message says what is allowed and is safe to show. */
public final class InvalidRequestException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What is wrong with the request. */
  public enum Reason {
    /** Not a route of TMDB's v3 that a cache can serve. */
    UNKNOWN_ROUTE,
    /** A route of TMDB's that belongs to one user: account, session, rating. */
    PER_USER,
    /** The id in the path is not a positive number or not of the form the route wants. */
    BAD_ID,
    /** A page outside 1 to 500. */
    BAD_PAGE,
    /** A language or region that is not of the ISO form. */
    BAD_LANGUAGE,
    /** A date that is not {@code YYYY-MM-DD}, or a year out of range. */
    BAD_DATE,
    /** More than 20 answers appended. Names that cannot be appended are dropped. */
    BAD_APPEND,
    /** Any other parameter whose value is not of its type. */
    BAD_VALUE
  }

  private final Reason reason;

  public InvalidRequestException(Reason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  /** What is wrong with the request. */
  public Reason reason() {
    return reason;
  }
}
