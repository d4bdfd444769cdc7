package dev.marquee.web;

import dev.marquee.database.DatabaseAwayException;
import dev.marquee.tmdb.InvalidRequestException;
import dev.marquee.tmdb.UpstreamException;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;

/**
 * What a failure inside the service is to the client: the one place where causes become statuses.
 */
public final class Failure {
  private static final Logger LOG = Logger.getLogger(Failure.class);
  private static final Duration DEFAULT_RETRY = Duration.ofSeconds(5);
  private static final Duration OPERATORS_RETRY = Duration.ofHours(1);

  private Failure() {}

  /** The problem to tell. What nobody expected is logged here, and told without its message. */
  public static ProblemException problem(Throwable thrown) {
    Throwable failure = unwrapped(thrown);
    return switch (failure) {
      case ProblemException problem -> problem;
      case InvalidRequestException invalid -> problem(invalid);
      case UpstreamException upstream -> problem(upstream);
      case DatabaseAwayException away -> problem(away);
      default -> unexpected(failure);
    };
  }

  private static Throwable unwrapped(Throwable thrown) {
    Throwable failure = thrown;
    while ((failure instanceof CompletionException || failure instanceof ExecutionException)
        && failure.getCause() != null) {
      failure = failure.getCause();
    }
    return failure;
  }

  private static ProblemException problem(InvalidRequestException invalid) {
    ProblemType type =
        switch (invalid.reason()) {
          case UNKNOWN_ROUTE, PER_USER -> ProblemType.NOT_FOUND;
          case BAD_ID, BAD_PAGE, BAD_LANGUAGE, BAD_DATE, BAD_APPEND, BAD_VALUE ->
              ProblemType.INVALID_PARAMETER;
        };
    return new ProblemException(type, String.valueOf(invalid.getMessage()));
  }

  private static ProblemException problem(UpstreamException upstream) {
    return switch (upstream.reason()) {
      case TOKEN_REJECTED ->
          new ProblemException(
              ProblemType.UPSTREAM_REJECTED,
              "The source of the catalog does not accept this service's token.");
      case UNREACHABLE, TIMEOUT, SERVER_ERROR, GARBAGE, BREAKER_OPEN ->
          unavailable("The source of the catalog does not answer at the moment.", upstream);
      case RATE_LIMITED, BUDGET_EXHAUSTED ->
          unavailable("The source of the catalog is asked too much at the moment.", upstream);
    };
  }

  private static ProblemException unavailable(String detail, UpstreamException upstream) {
    return new ProblemException(
        ProblemType.UPSTREAM_UNAVAILABLE,
        detail,
        Optional.of(upstream.retryAfter().orElse(DEFAULT_RETRY)));
  }

  private static ProblemException problem(DatabaseAwayException away) {
    return switch (away.reason()) {
      case NOT_CONFIGURED ->
          new ProblemException(
              ProblemType.DATABASE_UNAVAILABLE,
              "This service has no database: its operator has to set QUARKUS_DATASOURCE_JDBC_URL.",
              Optional.of(OPERATORS_RETRY));
      case UNREACHABLE, BUSY ->
          new ProblemException(
              ProblemType.DATABASE_UNAVAILABLE,
              "What visitors keep cannot be had at the moment. The catalog can.",
              Optional.of(DEFAULT_RETRY));
    };
  }

  private static ProblemException unexpected(Throwable failure) {
    if (failure instanceof IOException || failure instanceof VertxException) {
      LOG.debug("a client left before its answer", failure);
    } else {
      LOG.error("a request failed unexpectedly", failure);
    }
    return new ProblemException(
        ProblemType.INTERNAL_ERROR,
        "The service made a mistake. Its log has more under the X-Request-Id of this answer.");
  }
}
