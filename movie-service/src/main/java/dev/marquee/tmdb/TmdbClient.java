package dev.marquee.tmdb;

import dev.marquee.tmdb.UpstreamException.Reason;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks TMDB: waits for the {@link RequestBudget}, sends, retries once what may pass by itself, and
 * leaves upstream alone while the breaker is open. All of it within one deadline. Thread-safe.
 */
final class TmdbClient implements Upstream {
  private static final Logger LOG = Logger.getLogger(TmdbClient.class);
  private static final String BREAKER = "tmdb";

  /** Failures that may be gone a moment later and that say nothing about the request. */
  private static final Set<Reason> RETRIED =
      Set.of(Reason.UNREACHABLE, Reason.SERVER_ERROR, Reason.GARBAGE);

  /** Failures that say that upstream is unwell. */
  private static final Set<Reason> BREAKING =
      Set.of(Reason.UNREACHABLE, Reason.TIMEOUT, Reason.SERVER_ERROR, Reason.GARBAGE);

  private static final Duration RETRY_PAUSE = Duration.ofMillis(150);

  private final TmdbApi api;
  private final TmdbConfig config;
  private final RequestBudget budget;
  private final UpstreamHealth health;
  private final UpstreamMetrics metrics;
  private final Executor readers;
  private final AnswerReader reader;
  private final TypedGuard<Uni<TmdbAnswer>> breaker;

  /** A client whose answers are read on {@code readers}. */
  TmdbClient(
      TmdbApi api,
      TmdbConfig config,
      RequestBudget budget,
      UpstreamHealth health,
      UpstreamMetrics metrics,
      Executor readers) {
    this.api = api;
    this.config = config;
    this.budget = budget;
    this.health = health;
    this.metrics = metrics;
    this.readers = readers;
    this.reader = new AnswerReader(config.longestBody());
    this.breaker =
        TypedGuard.create(new TypeLiteral<Uni<TmdbAnswer>>() {})
            .withCircuitBreaker()
            .name(BREAKER)
            .requestVolumeThreshold(10)
            .failureRatio(0.5)
            .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS)
            .successThreshold(2)
            .when(failure -> BREAKING.contains(exception(failure).reason()))
            .onStateChange(state -> LOG.debugf("circuit breaker to TMDB is %s", state))
            .done()
            .build();
    metrics.observe(budget, config.requestsPerSecond(), TmdbClient::breakerState);
  }

  static CircuitBreakerState breakerState() {
    return CircuitBreakerMaintenance.get().currentState(BREAKER);
  }

  @Override
  public String name() {
    return "tmdb";
  }

  @Override
  public CompletionStage<TmdbAnswer> fetch(
      TmdbRequest request, Optional<String> validator, Priority priority) {
    long deadline = System.nanoTime() + config.deadline().toNanos();
    return Uni.createFrom()
        .deferred(() -> breaker.get(() -> attempt(request, validator, priority, deadline)))
        .onFailure(failure -> RETRIED.contains(exception(failure).reason()))
        .retry()
        .withBackOff(RETRY_PAUSE)
        .withJitter(0.5)
        .atMost(1)
        .onFailure()
        .transform(this::refused)
        .subscribeAsCompletionStage();
  }

  private Uni<TmdbAnswer> attempt(
      TmdbRequest request, Optional<String> validator, Priority priority, long deadline) {
    long start = System.nanoTime();
    Duration left = Duration.ofNanos(Math.max(1, deadline - start));
    return Uni.createFrom()
        .completionStage(() -> budget.acquire(priority))
        .invoke(() -> metrics.budgetWait(priority, System.nanoTime() - start))
        .chain(() -> send(request, validator))
        .ifNoItem()
        .after(left)
        .failWith(this::timedOut)
        .onFailure()
        .transform(TmdbClient::exception);
  }

  private Uni<TmdbAnswer> send(TmdbRequest request, Optional<String> validator) {
    long sent = System.nanoTime();
    return api.get(config.url() + "/3/" + request.key(), validator.orElse(null))
        .emitOn(readers)
        .map(reader::read)
        .onFailure()
        .transform(TmdbClient::exception)
        .onTermination()
        .invoke(
            (answer, failure, cancelled) -> {
              String outcome =
                  answer != null ? Integer.toString(answer.status()) : outcome(failure);
              metrics.attempt(outcome, System.nanoTime() - sent);
            })
        .invoke(health::answered)
        .onFailure(UpstreamException.class)
        .invoke(failure -> failed(exception(failure)));
  }

  /** Cancelled means that the deadline passed first. */
  private static String outcome(@Nullable Throwable failure) {
    Reason reason = failure == null ? Reason.TIMEOUT : exception(failure).reason();
    return reason.name().toLowerCase(Locale.ROOT);
  }

  private UpstreamException timedOut() {
    health.failed(Reason.TIMEOUT);
    return new UpstreamException(Reason.TIMEOUT);
  }

  private void failed(UpstreamException failure) {
    health.failed(failure.reason());
    if (failure.reason() == Reason.RATE_LIMITED) {
      failure.retryAfter().ifPresent(budget::closeForAll);
    }
  }

  private UpstreamException refused(Throwable failure) {
    UpstreamException exception = exception(failure);
    switch (exception.reason()) {
      case BREAKER_OPEN -> {
        metrics.refused(Reason.BREAKER_OPEN);
        return new UpstreamException(Reason.BREAKER_OPEN, Optional.of(config.breakerDelay()));
      }
      case BUDGET_EXHAUSTED, RATE_LIMITED -> metrics.refused(exception.reason());
      case UNREACHABLE, TIMEOUT, SERVER_ERROR, GARBAGE, TOKEN_REJECTED -> {}
    }
    return exception;
  }

  private static UpstreamException exception(Throwable failure) {
    return switch (failure) {
      case UpstreamException upstream -> upstream;
      case CircuitBreakerOpenException open -> new UpstreamException(Reason.BREAKER_OPEN);
      default ->
          failure.getCause() instanceof UpstreamException upstream
              ? upstream
              : new UpstreamException(Reason.UNREACHABLE);
    };
  }
}
