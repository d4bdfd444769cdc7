package dev.marquee.visitor;

import dev.marquee.database.Database;
import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Lets a person in, and out. The session that the browser showed ends in any case, so that nobody
 * who knew it before comes along (session fixation). Thread-safe; nobody blocks.
 */
@Singleton
class SignIn {
  private final Database database;
  private final Visitors visitors;
  private final SessionCache cache;
  private final List<Adoption> adoptions;
  private final SignInProvider provider;
  private final VisitorConfig config;
  private final InstantSource clock;

  SignIn(
      Database database,
      Visitors visitors,
      SessionCache cache,
      @All List<Adoption> adoptions,
      SignInProvider provider,
      VisitorConfig config,
      InstantSource clock) {
    this.database = database;
    this.visitors = visitors;
    this.cache = cache;
    this.adoptions = adoptions;
    this.provider = provider;
    this.config = config;
    this.clock = clock;
  }

  /** A new session, and the keys of those that it takes the place of. */
  private record Begun(Session session, List<String> ended) {}

  /** Gives the browser a session of the person's; what it kept anonymously becomes theirs. */
  CompletionStage<Void> begin(Person person, RoutingContext context) {
    Optional<SessionSecret> shown = SessionCookie.read(context.request());
    SessionSecret secret = SessionSecret.random();
    String device = Device.of(context.request().getHeader("User-Agent"));
    return database
        .run(connection -> begin(connection, person, shown, secret, device))
        .thenAccept(
            begun -> {
              cache.forget(begun.ended());
              cache.keep(begun.session());
              SessionCookie.send(context, secret, config.sessionAge());
            });
  }

  private Begun begin(
      Connection connection,
      Person person,
      Optional<SessionSecret> shown,
      SessionSecret secret,
      String device)
      throws SQLException {
    Instant now = clock.instant();
    Instant end = now.plus(config.sessionAge());
    var visitor = AccountStore.visitor(connection, person, now);
    List<String> ended = new ArrayList<>();
    if (shown.isPresent()) {
      Optional<Session> before = SessionStore.find(connection, shown.get().hash(), now);
      if (before.filter(Session::signedIn).isPresent()) {
        ended.addAll(SessionStore.end(connection, before.get().visitor(), before.get().id()));
      } else if (before.isPresent()) {
        AccountStore.lockSessions(connection, before.get().visitor());
        for (Adoption adoption : adoptions) {
          adoption.adopt(connection, before.get().visitor(), visitor);
        }
        ended.addAll(SessionStore.forget(connection, before.get().visitor()));
      }
    }
    var id = SessionStore.newSession(connection, visitor, secret.hash(), device, now, end);
    if (person.logout().isPresent()) {
      AccountStore.setLogout(connection, id, person.logout().get());
    }
    return new Begun(new Session(id, secret.key(), visitor, true, device, now, now, end), ended);
  }

  /** What the visitor of a session is called; empty where nobody said. */
  CompletionStage<Optional<String>> name(Session session) {
    return database.run(connection -> AccountStore.name(connection, session.visitor()));
  }

  /** A session that has ended, and where the provider's own is ended. */
  private record Ended(List<String> keys, Optional<String> logout) {}

  /** Ends a session. Gives the address at which the provider's own ends, where there is one. */
  CompletionStage<Optional<String>> end(Session session, RoutingContext context) {
    return database
        .run(
            connection -> {
              visitors.confirm(connection, session);
              Optional<String> logout = AccountStore.logout(connection, session.id());
              return new Ended(
                  SessionStore.end(connection, session.visitor(), session.id()), logout);
            })
        .thenApply(
            ended -> {
              cache.forget(ended.keys());
              SessionCookie.clear(context);
              return provider.logoutAddress(ended.logout());
            });
  }
}
