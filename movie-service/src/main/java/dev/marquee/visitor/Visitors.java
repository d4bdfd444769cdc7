package dev.marquee.visitor;

import dev.marquee.database.Database;
import dev.marquee.web.ClientLimit;
import dev.marquee.web.ProblemException;
import dev.marquee.web.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Says who is asking. Who only reads leaves no trace; the first write makes a visitor and gives
 * them a cookie. All stages fail with {@link dev.marquee.database.DatabaseAwayException} where the
 * database is needed and away. Thread-safe; nobody blocks.
 */
@Singleton
public class Visitors {
  /** A session's use is written down at most this often. */
  private static final Duration SEEN = Duration.ofDays(1);

  private final Database database;
  private final SessionCache cache;
  private final SameOrigin sameOrigin;
  private final WriteLimit writeLimit;
  private final ClientLimit clientLimit;
  private final VisitorConfig config;
  private final InstantSource clock;

  Visitors(
      Database database,
      SessionCache cache,
      SameOrigin sameOrigin,
      WriteLimit writeLimit,
      ClientLimit clientLimit,
      VisitorConfig config,
      InstantSource clock) {
    this.database = database;
    this.cache = cache;
    this.sameOrigin = sameOrigin;
    this.writeLimit = writeLimit;
    this.clientLimit = clientLimit;
    this.config = config;
    this.clock = clock;
  }

  /** The session of who reads; empty for a stranger. */
  public CompletionStage<Optional<Session>> reading(RoutingContext context) {
    Optional<SessionSecret> shown = SessionCookie.read(context.request());
    if (shown.isEmpty()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    SessionSecret secret = shown.get();
    return cache
        .find(secret.key())
        .thenCompose(
            cached ->
                cached.filter(it -> !isToBeRenewed(it)).isPresent()
                    ? CompletableFuture.completedFuture(cached)
                    : lookedUp(secret, context));
  }

  private CompletionStage<Optional<Session>> lookedUp(
      SessionSecret secret, RoutingContext context) {
    return database
        .run(connection -> found(connection, secret))
        .thenApply(
            found -> {
              found.ifPresent(it -> cache.keep(it.session()));
              if (found.filter(Found::renewed).isPresent()) {
                SessionCookie.send(context, secret, config.sessionAge());
              }
              return found.map(Found::session);
            });
  }

  /** A session, and whether it was given more time just now. */
  private record Found(Session session, boolean renewed) {}

  private Optional<Found> found(Connection connection, SessionSecret secret) throws SQLException {
    Instant now = clock.instant();
    Optional<Session> found = SessionStore.find(connection, secret.hash(), now);
    if (found.filter(this::isToBeRenewed).isEmpty()) {
      return found.map(session -> new Found(session, false));
    }
    SessionStore.renew(connection, found.get().id(), now, now.plus(config.sessionAge()));
    return SessionStore.find(connection, secret.hash(), now)
        .map(session -> new Found(session, true));
  }

  private boolean isToBeRenewed(Session session) {
    return !clock.instant().isBefore(session.seenAt().plus(SEEN));
  }

  /**
   * The session of who writes; a stranger gets one, with the cookie in this very answer.
   *
   * @throws ProblemException if the request comes from another site's page
   */
  public CompletionStage<Session> writing(RoutingContext context) {
    sameOrigin.check(context.request());
    return reading(context)
        .thenCompose(
            known -> {
              if (known.isPresent()) {
                writeLimit.spend(known.get().visitor());
                return CompletableFuture.completedFuture(known.get());
              }
              clientLimit.spend(context.request());
              return welcomed(context);
            });
  }

  /**
   * The session of who changes something that only known visitors have; empty for a stranger.
   *
   * @throws ProblemException if the request comes from another site's page
   */
  public CompletionStage<Optional<Session>> writingIfKnown(RoutingContext context) {
    sameOrigin.check(context.request());
    return reading(context)
        .thenApply(
            known -> {
              known.ifPresent(session -> writeLimit.spend(session.visitor()));
              return known;
            });
  }

  private CompletionStage<Session> welcomed(RoutingContext context) {
    SessionSecret secret = SessionSecret.random();
    HttpServerRequest request = context.request();
    String device = Device.of(request.getHeader("User-Agent"));
    return database
        .run(connection -> newcomer(connection, secret, device))
        .thenApply(
            session -> {
              cache.keep(session);
              SessionCookie.send(context, secret, config.sessionAge());
              return session;
            });
  }

  private Session newcomer(Connection connection, SessionSecret secret, String device)
      throws SQLException {
    Instant now = clock.instant();
    Instant end = now.plus(config.sessionAge());
    SessionStore.sweep(connection, now);
    UUID visitor = SessionStore.newVisitor(connection, now);
    UUID id = SessionStore.newSession(connection, visitor, secret.hash(), device, now, end);
    return new Session(id, secret.key(), visitor, false, device, now, now, end);
  }

  /**
   * Makes sure in a write's own transaction that its session was not ended meanwhile, here or by
   * another replica.
   *
   * @throws ProblemException {@link ProblemType#SESSION_ENDED}
   */
  public void confirm(Connection connection, Session session) throws SQLException {
    if (!SessionStore.hold(connection, session.id(), clock.instant())) {
      cache.forget(List.of(session.key()));
      throw new ProblemException(
          ProblemType.SESSION_ENDED, "This session was ended. The next request begins another.");
    }
  }

  /** Deletes a visitor with all that they keep here, and takes the cookie back. */
  public CompletionStage<Void> forget(Session session, RoutingContext context) {
    return database
        .run(
            connection -> {
              confirm(connection, session);
              return SessionStore.forget(connection, session.visitor());
            })
        .thenAccept(
            ended -> {
              cache.forget(ended);
              SessionCookie.clear(context);
            });
  }
}
