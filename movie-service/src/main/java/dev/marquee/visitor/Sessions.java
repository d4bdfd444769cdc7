package dev.marquee.visitor;

import dev.marquee.database.Database;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** A visitor's own sessions: seen, and ended. Thread-safe; nobody blocks. */
@Singleton
class Sessions {
  private final Database database;
  private final Visitors visitors;
  private final SessionCache cache;
  private final InstantSource clock;

  Sessions(Database database, Visitors visitors, SessionCache cache, InstantSource clock) {
    this.database = database;
    this.visitors = visitors;
    this.cache = cache;
    this.clock = clock;
  }

  /** All that are good now, the last used first. */
  CompletionStage<List<SessionState>> of(Session session) {
    return database.run(
        connection ->
            SessionStore.ofVisitor(connection, session.visitor(), clock.instant()).stream()
                .map(it -> SessionState.of(it, session))
                .toList());
  }

  /** Ends one of them. False if the visitor has no such session, whoever else may have it. */
  CompletionStage<Boolean> end(Session session, UUID id, RoutingContext context) {
    return database
        .run(
            connection -> {
              visitors.confirm(connection, session);
              return SessionStore.end(connection, session.visitor(), id);
            })
        .thenApply(
            ended -> {
              cache.forget(ended);
              if (ended.contains(session.key())) {
                SessionCookie.clear(context);
              }
              return !ended.isEmpty();
            });
  }

  /** Ends all of them: signs out everywhere. */
  CompletionStage<Void> endAll(Session session, RoutingContext context) {
    return database
        .run(
            connection -> {
              visitors.confirm(connection, session);
              return SessionStore.endAll(connection, session.visitor());
            })
        .thenAccept(
            ended -> {
              cache.forget(ended);
              SessionCookie.clear(context);
            });
  }
}
