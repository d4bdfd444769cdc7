package dev.marquee.fleet;

import static dev.marquee.fleet.FleetReplica.LEASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.ValkeyServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FleetFlightsTest {
  private final ValkeyServer server = ValkeyServer.started();
  private final FleetReplica one = new FleetReplica(server.port());
  private final FleetReplica two = new FleetReplica(server.port());

  @BeforeEach
  void up() {
    Eventually.holds(() -> assertThat(one.fleet.state()).isEqualTo(SharedState.UP));
    Eventually.holds(() -> assertThat(two.fleet.state()).isEqualTo(SharedState.UP));
  }

  @AfterEach
  void down() {
    one.close();
    two.close();
    server.close();
  }

  @Test
  void holderWhoDies_blocksNobodyLongerThanItsLease() {
    assertThat(claim(one)).isInstanceOf(Claim.Granted.class);
    one.die();
    long died = System.nanoTime();

    assertThat(claimWhenLanded(two)).isInstanceOf(Claim.Granted.class);
    assertThat(Duration.ofNanos(System.nanoTime() - died)).isLessThan(LEASE.multipliedBy(2));
  }

  @Test
  void holderWhoLives_keepsOthersOutBeyondItsLease() {
    Lease lease = ((Claim.Granted) claim(one)).lease();
    long until = System.nanoTime() + LEASE.multipliedBy(3).toNanos();
    while (System.nanoTime() < until) {
      Claim other = claim(two);
      assertThat(other).isInstanceOf(Claim.Held.class);
      ((Claim.Held) other).landed().toCompletableFuture().join();
    }
    lease.landed();
    // The release and this claim go by two connections: either may be there first.
    assertThat(claimWhenLanded(two)).isInstanceOf(Claim.Granted.class);
  }

  @Test
  void waiter_isWokenByAMessageLongBeforeItWouldLookAgain() {
    Duration fastest = Duration.ofDays(1);
    for (int flight = 0; flight < 10; flight++) {
      Lease lease = ((Claim.Granted) claim(one)).lease();
      Claim.Held held = (Claim.Held) claim(two);
      long start = System.nanoTime();
      lease.landed();
      held.landed().toCompletableFuture().join();
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      fastest = taken.compareTo(fastest) < 0 ? taken : fastest;
    }
    assertThat(fastest).isLessThan(Duration.ofMillis(50));
  }

  @Test
  void leaseGivenBackTooLate_isNotTakenFromItsNewOwner() {
    one.die();
    FleetReplica slow = new FleetReplica(server.port());
    Eventually.holds(() -> assertThat(slow.fleet.state()).isEqualTo(SharedState.UP));
    Lease old = ((Claim.Granted) claim(slow)).lease();
    server.stop();
    server.start();
    // A replica that has not noticed yet is told that Valkey is away.
    Eventually.holds(
        () ->
            assertThat(claim(two))
                .as("the lock was lost with the server")
                .isInstanceOf(Claim.Granted.class));
    Eventually.holds(() -> assertThat(claim(slow)).isInstanceOf(Claim.Held.class));

    old.landed();
    assertThat(claim(slow)).isInstanceOf(Claim.Held.class);
    slow.close();
  }

  private static Claim claimWhenLanded(FleetReplica replica) {
    Claim claim = claim(replica);
    while (claim instanceof Claim.Held held) {
      held.landed().toCompletableFuture().join();
      claim = claim(replica);
    }
    return claim;
  }

  private static Claim claim(FleetReplica replica) {
    return replica.fleet.flights().claim("film").toCompletableFuture().join();
  }
}
