package dev.marquee.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.fleet.FleetReplica;
import dev.marquee.fleet.SharedState;
import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.TcpProxy;
import dev.marquee.testsupport.ValkeyServer;
import dev.marquee.tmdb.Upstream.Priority;
import dev.marquee.tmdb.UpstreamException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three replicas that all want more than there is. */
class FleetPaceTest {
  private static final int PER_SECOND = 40;
  private static final int MOST_IN_A_SECOND = 44;

  private final ValkeyServer server = ValkeyServer.started();
  private final List<FleetReplica> replicas = new ArrayList<>();
  private final List<RequestBudget> budgets = new ArrayList<>();
  private final Queue<Long> sent = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  @BeforeEach
  void up() {
    for (int replica = 0; replica < 3; replica++) {
      replicas.add(new FleetReplica(server.port()));
    }
    for (FleetReplica replica : replicas) {
      Eventually.holds(() -> assertThat(replica.fleet.state()).isEqualTo(SharedState.UP));
      Eventually.holds(() -> assertThat(replica.fleet.budget().replicas()).isEqualTo(3));
      budgets.add(budget(replica));
    }
  }

  private RequestBudget budget(FleetReplica replica) {
    LocalPace local = new LocalPace(PER_SECOND, System::nanoTime);
    RequestBudget budget =
        new RequestBudget(
            new FleetPace(replica.fleet.budget(), local),
            local.period(),
            Duration.ofSeconds(30),
            System::nanoTime,
            (delay, task) -> {
              var unused = timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            });
    replica.fleet.budget().onPause(budget::close);
    return budget;
  }

  @AfterEach
  void down() {
    timer.shutdownNow();
    replicas.forEach(FleetReplica::close);
    server.close();
  }

  @Test
  void replicasTogether_keepTheBudget_withValkeyAndWithout() {
    budgets.forEach(budget -> keepWaiting(budget, 10));
    Eventually.holds(() -> assertThat(sent).hasSizeGreaterThan(100));
    server.stop();
    int before = sent.size();
    Eventually.holds(() -> assertThat(sent).hasSizeGreaterThan(before + 100));

    assertBudgetKept();
  }

  private void assertBudgetKept() {
    List<Long> times = sent.stream().sorted().toList();
    for (int first = 0; first + MOST_IN_A_SECOND < times.size(); first++) {
      assertThat(times.get(first + MOST_IN_A_SECOND) - times.get(first))
          .as("%s requests, from the one with number %s", MOST_IN_A_SECOND + 1, first)
          .isGreaterThan(TimeUnit.SECONDS.toNanos(1));
    }
  }

  @Test
  void replicaThatFindsValkeySlow_sharesTheBudgetFromTheStart() {
    try (TcpProxy network = new TcpProxy(server.port());
        FleetReplica slow = new FleetReplica(network.port(), Duration.ofMillis(50))) {
      Eventually.holds(() -> assertThat(slow.fleet.state()).isEqualTo(SharedState.UP));
      replicas.remove(0).close();
      budgets.set(0, budget(slow));
      Eventually.holds(() -> assertThat(slow.fleet.budget().replicas()).isEqualTo(3));
      budgets.forEach(budget -> keepWaiting(budget, 10));
      Eventually.holds(() -> assertThat(sent).hasSizeGreaterThan(40));
      network.swallow();
      Eventually.holds(() -> assertThat(slow.fleet.state()).isEqualTo(SharedState.DOWN));
      LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
      network.heal();
      Eventually.holds(() -> assertThat(slow.fleet.state()).isEqualTo(SharedState.UP));
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      assertBudgetKept();
    } catch (IOException notClosed) {
      throw new UncheckedIOException(notClosed);
    }
  }

  @Test
  void replicaThatLosesItsWayToValkey_sharesTheBudgetWithTheOthersAllTheSame() {
    try (TcpProxy network = new TcpProxy(server.port());
        FleetReplica strayed = new FleetReplica(network.port())) {
      Eventually.holds(() -> assertThat(strayed.fleet.state()).isEqualTo(SharedState.UP));
      replicas.remove(0).close();
      budgets.set(0, budget(strayed));
      Eventually.holds(() -> assertThat(strayed.fleet.budget().replicas()).isEqualTo(3));
      budgets.forEach(budget -> keepWaiting(budget, 10));
      network.reset();
      Eventually.holds(() -> assertThat(strayed.fleet.state()).isEqualTo(SharedState.DOWN));
      // Until the others have noticed that it is silent: it looked as if Valkey had died.
      LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
      sent.clear();
      LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
      assertBudgetKept();
    } catch (IOException notClosed) {
      throw new UncheckedIOException(notClosed);
    }
  }

  private void keepWaiting(RequestBudget budget, int requests) {
    for (int request = 0; request < requests; request++) {
      sendNext(budget);
    }
  }

  private void sendNext(RequestBudget budget) {
    var unused =
        budget
            .acquire(Priority.VISITOR)
            .thenRunAsync(
                () -> {
                  sent.add(System.nanoTime());
                  sendNext(budget);
                },
                timer);
  }

  @Test
  void pauseThatOneReplicaIsAskedFor_closesTheBudgetOfAll() {
    budgets.get(0).closeForAll(Duration.ofSeconds(20));

    assertRateLimited(budgets.get(0).acquire(Priority.VISITOR));
    Eventually.holds(() -> assertThat(budgets.get(1).closedFor()).isPositive());
    Eventually.holds(() -> assertThat(budgets.get(2).closedFor()).isPositive());
    assertRateLimited(budgets.get(1).acquire(Priority.VISITOR));
  }

  @Test
  void replicaThatMissedTheMessage_isToldWithItsNextTurn() {
    budgets.get(0).closeForAll(Duration.ofSeconds(20));
    try (FleetReplica late = new FleetReplica(server.port())) {
      Eventually.holds(() -> assertThat(late.fleet.state()).isEqualTo(SharedState.UP));
      RequestBudget budget = budget(late);
      assertRateLimited(budget.acquire(Priority.VISITOR));
      assertThat(budget.closedFor()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(20));
    }
  }

  private static void assertRateLimited(CompletionStage<Void> turn) {
    assertThatThrownBy(() -> turn.toCompletableFuture().join())
        .cause()
        .isInstanceOfSatisfying(
            UpstreamException.class,
            failure -> assertThat(failure.reason()).isEqualTo(Reason.RATE_LIMITED));
  }
}
