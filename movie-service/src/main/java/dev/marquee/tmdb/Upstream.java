package dev.marquee.tmdb;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where answers come from: TMDB, or the embedded sample catalog. Thread-safe. */
public interface Upstream {

  /** The order in which requests that wait for the budget are let through. */
  enum Priority {
    /** Somebody waits for the answer. */
    VISITOR,
    /** A stale answer is refreshed behind the visitor's back. */
    REFRESH
  }

  /**
   * Asks upstream. Never blocks and never throws.
   *
   * @param validator the ETag of the answer at hand, which lets upstream say 304
   * @return completes within five seconds, on any thread; its only failure is {@link
   *     UpstreamException}
   */
  CompletionStage<TmdbAnswer> fetch(
      TmdbRequest request, Optional<String> validator, Priority priority);

  /** {@code tmdb} or {@code sample}. */
  String name();
}
