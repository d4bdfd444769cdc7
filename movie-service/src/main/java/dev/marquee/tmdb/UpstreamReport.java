package dev.marquee.tmdb;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Gathers how upstream is doing. Thread-safe. */
@Singleton
public class UpstreamReport {
  private final Upstream upstream;
  private final UpstreamHealth health;
  private final RequestBudget budget;
  private final TmdbConfig config;
  private final InstantSource clock;

  UpstreamReport(
      Upstream upstream,
      UpstreamHealth health,
      RequestBudget budget,
      TmdbConfig config,
      InstantSource clock) {
    this.upstream = upstream;
    this.health = health;
    this.budget = budget;
    this.config = config;
    this.clock = clock;
  }

  /** How upstream is doing now. */
  public UpstreamStatus now() {
    Duration pause = budget.closedFor();
    Optional<UpstreamHealth.Failure> failure = health.lastFailure();
    return new UpstreamStatus(
        upstream.name(),
        upstream instanceof TmdbClient ? Optional.of(breaker()) : Optional.empty(),
        config.requestsPerSecond(),
        budget.waiting(),
        pause.isZero() ? Optional.empty() : Optional.of(clock.instant().plus(pause)),
        health.lastAnswer(),
        failure.map(UpstreamHealth.Failure::at),
        failure.map(UpstreamHealth.Failure::reason),
        health.isTokenRejected());
  }

  private static String breaker() {
    return TmdbClient.breakerState().name().toLowerCase(Locale.ROOT);
  }
}
