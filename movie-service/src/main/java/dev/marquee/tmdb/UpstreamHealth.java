package dev.marquee.tmdb;

import dev.marquee.tmdb.UpstreamException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** How upstream has been doing, for {@code /api/status} and the log. Thread-safe. */
final class UpstreamHealth {
  private static final Logger LOG = Logger.getLogger(UpstreamHealth.class);
  private static final Duration QUIET = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final AtomicReference<Optional<Instant>> lastAnswer =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<Failure>> lastFailure =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);
  private volatile boolean tokenRejected;

  UpstreamHealth(InstantSource clock) {
    this.clock = clock;
  }

  void answered(TmdbAnswer answer) {
    tokenRejected = false;
    lastAnswer.set(Optional.of(clock.instant()));
  }

  /** Logs at most once a minute: while upstream is away, every refresh fails in the same way. */
  void failed(Reason reason) {
    Instant now = clock.instant();
    lastFailure.set(Optional.of(new Failure(reason, now)));
    if (reason == Reason.TOKEN_REJECTED) {
      tokenRejected = true;
    }
    Instant quiet = quietUntil.get();
    if (now.isAfter(quiet) && quietUntil.compareAndSet(quiet, now.plus(QUIET))) {
      if (reason == Reason.TOKEN_REJECTED) {
        LOG.error("TMDB rejects our token: check TMDB_API_TOKEN. Cached answers are still served.");
      } else {
        LOG.warnf("TMDB gives no answer: %s. Cached answers are still served.", reason);
      }
    }
  }

  Optional<Instant> lastAnswer() {
    return lastAnswer.get();
  }

  Optional<Failure> lastFailure() {
    return lastFailure.get();
  }

  boolean isTokenRejected() {
    return tokenRejected;
  }

  /** A failure and when it happened. */
  record Failure(Reason reason, Instant at) {}
}
