package dev.marquee.visitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.fleet.FleetReplica;
import dev.marquee.fleet.SharedState;
import dev.marquee.fleet.Store;
import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.ValkeyServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas and a real server between them. */
class SharedSessionsTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant DAY_ZERO = Instant.EPOCH;

  private final ValkeyServer server = ValkeyServer.started();
  private final FleetReplica here = new FleetReplica(server.port());
  private final FleetReplica there = new FleetReplica(server.port());
  private final SharedSessions one = sessions(here);
  private final SharedSessions two = sessions(there);
  private final Store raw = here.fleet.sessions();
  private final Session session = session();

  private static SharedSessions sessions(FleetReplica replica) {
    return new SharedSessions(replica.fleet.sessions(), replica.registry);
  }

  private static Session session() {
    Instant now = Instant.ofEpochMilli(1_790_000_000_123L);
    return new Session(
        UUID.randomUUID(),
        SessionSecret.random().key(),
        UUID.randomUUID(),
        true,
        "Firefox, Línux",
        now,
        now.plusMillis(1),
        now.plus(DAY));
  }

  @BeforeEach
  void awaitBoth() {
    for (FleetReplica replica : List.of(here, there)) {
      Eventually.holds(() -> assertThat(replica.fleet.state()).isEqualTo(SharedState.UP));
    }
    // A replica that does not listen yet hears nothing.
    AtomicBoolean heard = new AtomicBoolean();
    there.fleet.sessions().onInvalidated(key -> heard.set(true));
    Eventually.holds(
        () -> {
          raw.invalidate("a probe");
          assertThat(heard).isTrue();
        });
  }

  @AfterEach
  void down() {
    here.close();
    there.close();
    server.close();
  }

  @Test
  void session_isAtHandInTheOtherReplica() {
    one.keep(session);
    Eventually.holds(() -> assertThat(find(two, session.key())).hasValue(session));
    assertThat(lookups(there, "shared")).isEqualTo(1);
    assertThat(find(two, session.key())).hasValue(session);
    assertThat(lookups(there, "memory")).isEqualTo(1);
  }

  @Test
  void endedSession_isGoneFromTheMemoryOfTheOtherReplicaAtOnce() {
    one.keep(session);
    Eventually.holds(() -> assertThat(find(two, session.key())).isPresent());
    one.forget(List.of(session.key()));
    long start = System.nanoTime();
    Eventually.holds(() -> assertThat(find(two, session.key())).isEmpty());
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as("by message, not by age")
        .isLessThan(Duration.ofSeconds(5));
    assertThat(find(one, session.key())).isEmpty();
  }

  @Test
  void replicaThatReadASessionBeforeItEnded_doesNotBringItBack() {
    one.forget(List.of(session.key()));
    Eventually.holds(
        () -> {
          two.keep(session);
          assertThat(find(two, session.key())).isEmpty();
        });
    assertThat(find(one, session.key())).isEmpty();
    try (FleetReplica newcomer = new FleetReplica(server.port())) {
      Eventually.holds(() -> assertThat(newcomer.fleet.state()).isEqualTo(SharedState.UP));
      assertThat(find(sessions(newcomer), session.key())).isEmpty();
    }
  }

  @Test
  void damagedBytes_areAMissAndMakeWayForWhatTheDatabaseSays() {
    byte[] damaged = SessionCodec.encode(session);
    damaged[1] ^= 1;
    for (byte[] bytes : List.of(damaged, new byte[1000], "no session".getBytes(UTF_8))) {
      raw.put(session.key(), bytes, DAY);
      assertThat(find(one, session.key())).isEmpty();
    }
    assertThat(lookups(here, "corrupt")).isEqualTo(3);
    one.keep(session);
    Eventually.holds(() -> assertThat(find(two, session.key())).hasValue(session));
  }

  @Test
  void valkeyThatIsAway_isAMissAndDelaysNobody() {
    server.stop();
    Eventually.holds(() -> assertThat(there.fleet.state()).isEqualTo(SharedState.DOWN));
    long start = System.nanoTime();
    assertThat(find(two, session.key())).isEmpty();
    two.keep(session);
    assertThat(find(two, session.key())).hasValue(session);
    two.forget(List.of(session.key()));
    assertThat(find(two, session.key())).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void bytes_holdNoSecret() {
    SessionSecret secret = SessionSecret.random();
    Session own =
        new Session(
            session.id(), secret.key(), session.visitor(), true, "", DAY_ZERO, DAY_ZERO, DAY_ZERO);
    assertThat(new String(SessionCodec.encode(own), UTF_8)).doesNotContain(secret.cookieValue());
    assertThat(secret.key()).doesNotContain(secret.cookieValue()).hasSize(64);
  }

  private static Optional<Session> find(SharedSessions sessions, String key) {
    return sessions.find(key).toCompletableFuture().join();
  }

  private static double lookups(FleetReplica replica, String outcome) {
    return replica
        .registry
        .get("marquee.visitor.sessions")
        .tag("outcome", outcome)
        .counter()
        .count();
  }
}
