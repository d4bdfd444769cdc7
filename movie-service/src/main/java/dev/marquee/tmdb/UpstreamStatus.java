package dev.marquee.tmdb;

import java.time.Instant;
import java.util.Optional;

/**
 * How upstream is doing. It never names a token.
 *
 * @param name {@code tmdb} or {@code sample}
 * @param breaker {@code closed}, {@code half_open} or {@code open}; empty for the sample catalog
 * @param requestsPerSecond what may be asked of it
 * @param waiting requests that wait for their turn now
 * @param pausedUntil until when it wants to be left alone (Retry-After)
 * @param lastAnswer when it answered last
 * @param lastFailure when it failed last
 * @param lastFailureReason why it failed last
 * @param tokenRejected whether it refuses our token
 */
public record UpstreamStatus(
    String name,
    Optional<String> breaker,
    int requestsPerSecond,
    int waiting,
    Optional<Instant> pausedUntil,
    Optional<Instant> lastAnswer,
    Optional<Instant> lastFailure,
    Optional<UpstreamException.Reason> lastFailureReason,
    boolean tokenRejected) {

  /** Whether the embedded sample catalog is served. */
  public boolean isSample() {
    return name.equals("sample");
  }
}
