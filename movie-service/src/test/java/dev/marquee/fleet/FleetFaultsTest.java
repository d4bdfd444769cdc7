package dev.marquee.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.FreePort;
import dev.marquee.testsupport.TcpProxy;
import dev.marquee.testsupport.ValkeyServer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However Valkey fails: nobody waits for it, nobody sees an exception, and it is found again. */
class FleetFaultsTest {
  private static final Duration LIMIT = Duration.ofMillis(50);

  /** Three commands one after the other, and some time to come to it on a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** The ways in which the network fails. */
  enum Fault {
    SLOW,
    BLACK_HOLE,
    RESET
  }

  @Test
  void withoutValkey_nothingIsTriedAndNothingShared() {
    Fleet alone = FleetReplica.alone();
    alone.start();
    assertThat(alone.state()).isEqualTo(SharedState.NONE);
    assertEverythingIsAway(alone);
    alone.stop();
  }

  @Test
  void valkeyThatComesLater_isFound() {
    try (ValkeyServer server = new ValkeyServer();
        FleetReplica replica = new FleetReplica(server.port(), LIMIT)) {
      assertThat(replica.fleet.state()).isEqualTo(SharedState.DOWN);
      assertEverythingIsAway(replica.fleet);
      server.start();
      assertComesBack(replica);
    }
  }

  @Test
  void valkeyThatDies_isLeftOutAndFoundAgain() {
    try (ValkeyServer server = ValkeyServer.started();
        FleetReplica replica = new FleetReplica(server.port(), LIMIT)) {
      for (int death = 0; death < 3; death++) {
        assertComesBack(replica);
        server.stop();
        Eventually.holds(() -> assertThat(replica.fleet.state()).isEqualTo(SharedState.DOWN));
        assertEverythingIsAway(replica.fleet);
        server.start();
      }
      assertComesBack(replica);
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void badNetwork_delaysNobodyForLongAndIsLeftOutAndFoundAgain(Fault fault) throws Exception {
    try (ValkeyServer server = ValkeyServer.started();
        TcpProxy network = new TcpProxy(server.port());
        FleetReplica replica = new FleetReplica(network.port(), LIMIT)) {
      assertComesBack(replica);
      switch (fault) {
        case SLOW -> network.slow(Duration.ofMillis(200));
        case BLACK_HOLE -> network.swallow();
        case RESET -> network.reset();
      }
      while (replica.fleet.state() == SharedState.UP) {
        assertEverythingIsAway(replica.fleet);
      }
      // Once more where the replica's own sign of life, twice a second, was skipped meanwhile.
      Eventually.holds(
          () -> {
            double before = replica.commands("skipped");
            assertEverythingIsAway(replica.fleet);
            assertThat(replica.commands("skipped") - before).as("not even sent").isEqualTo(6);
          });
      network.heal();
      assertComesBack(replica);
    }
  }

  @Test
  void nobodyListening_isNoReasonToFail() {
    try (FleetReplica replica = new FleetReplica(FreePort.find(), LIMIT)) {
      assertEverythingIsAway(replica.fleet);
    }
  }

  private static void assertComesBack(FleetReplica replica) {
    Eventually.holds(
        () -> {
          assertThat(replica.fleet.state()).isEqualTo(SharedState.UP);
          replica.fleet.store().put("back", "here".getBytes(UTF_8), Duration.ofDays(1));
          assertThat(replica.fleet.store().get("back").toCompletableFuture().join())
              .as("bytes")
              .isPresent();
        });
  }

  private static void assertEverythingIsAway(Fleet fleet) {
    long start = System.nanoTime();
    fleet.store().put("away", new byte[10], Duration.ofDays(1));
    fleet.store().invalidate("away");
    fleet.budget().pause(Duration.ofMillis(1));
    Optional<byte[]> kept = fleet.store().get("none").toCompletableFuture().join();
    Claim claim = fleet.flights().claim("film").toCompletableFuture().join();
    Optional<SharedBudget.Turn> turn =
        fleet.budget().reserve(Duration.ofMillis(25)).toCompletableFuture().join();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
    assertThat(kept).isEmpty();
    assertThat(claim).isEqualTo(Claim.Away.AWAY);
    assertThat(turn).isEmpty();
  }
}
