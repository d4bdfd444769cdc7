package dev.marquee.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.tmdb.Upstream.Priority;
import dev.marquee.tmdb.UpstreamException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RequestBudgetTest {
  private final FakeTime time = new FakeTime();
  private final RequestBudget budget =
      new RequestBudget(
          new LocalPace(40, () -> time.now),
          Duration.ofMillis(25),
          Duration.ofSeconds(5),
          () -> time.now,
          time);

  @Test
  void fullBucket_givesTwoTokensAtOnceAndTheThirdAfterItsTime() {
    assertThat(acquire(Priority.VISITOR)).isCompleted();
    assertThat(acquire(Priority.VISITOR)).isCompleted();
    CompletableFuture<Void> third = acquire(Priority.VISITOR);
    assertThat(third).isNotDone();

    time.advance(Duration.ofMillis(25));
    assertThat(third).isCompleted();
  }

  @Test
  void anyWindowOfOneSecond_holdsAtMostTheLimitAndItsBurst() {
    List<CompletableFuture<Void>> waiting = new ArrayList<>();
    for (int request = 0; request < 150; request++) {
      waiting.add(acquire(Priority.VISITOR));
    }
    long before = 0;
    for (int second = 0; second < 3; second++) {
      time.advance(Duration.ofSeconds(1));
      long done = waiting.stream().filter(CompletableFuture::isDone).count();
      assertThat(done - before).isBetween(40L, 42L);
      before = done;
    }
  }

  @Test
  void visitor_overtakesEveryRefresh() {
    exhaust();
    CompletableFuture<Void> refresh = acquire(Priority.REFRESH);
    CompletableFuture<Void> visitor = acquire(Priority.VISITOR);

    time.advance(Duration.ofMillis(25));
    assertThat(visitor).isCompleted();
    assertThat(refresh).isNotDone();
    time.advance(Duration.ofMillis(25));
    assertThat(refresh).isCompleted();
  }

  @Test
  void turnThatWouldComeTooLate_isRefusedAtOnce() {
    exhaust();
    List<CompletableFuture<Void>> requests = new ArrayList<>();
    for (int request = 0; request < 300; request++) {
      requests.add(acquire(Priority.VISITOR));
    }

    assertThat(requests.subList(0, 200)).noneMatch(CompletableFuture::isDone);
    assertThat(requests.subList(200, 300))
        .allSatisfy(refused -> assertReason(refused, Reason.BUDGET_EXHAUSTED));
  }

  @Test
  void closedBudget_turnsAwayWaitersAndNewcomersUntilThePauseIsOver() {
    exhaust();
    CompletableFuture<Void> waiter = acquire(Priority.VISITOR);
    budget.close(Duration.ofSeconds(7));
    assertReason(waiter, Reason.RATE_LIMITED);
    assertReason(acquire(Priority.VISITOR), Reason.RATE_LIMITED);
    assertThat(budget.closedFor()).isEqualTo(Duration.ofSeconds(7));

    time.advance(Duration.ofSeconds(7));
    assertThat(acquire(Priority.VISITOR)).isCompleted();
  }

  @Test
  void shorterPause_neverShortensALongerOne() {
    budget.close(Duration.ofSeconds(30));
    budget.close(Duration.ofSeconds(1));

    assertThat(budget.closedFor()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void idleBudget_savesNoMoreThanItsBurst() {
    time.advance(Duration.ofHours(1));
    exhaust();

    assertThat(acquire(Priority.VISITOR)).isNotDone();
  }

  private void exhaust() {
    assertThat(acquire(Priority.VISITOR)).isCompleted();
    assertThat(acquire(Priority.VISITOR)).isCompleted();
  }

  private CompletableFuture<Void> acquire(Priority priority) {
    return budget.acquire(priority).toCompletableFuture();
  }

  private static void assertReason(CompletableFuture<Void> refused, Reason reason) {
    assertThat(refused).isCompletedExceptionally();
    assertThatThrownBy(refused::join)
        .cause()
        .isInstanceOfSatisfying(
            UpstreamException.class, failure -> assertThat(failure.reason()).isEqualTo(reason));
  }

  /** A clock and its alarms, which ring as it is moved. */
  private static final class FakeTime implements RequestBudget.Alarm {
    private final Queue<Ringing> alarms =
        new PriorityQueue<>(Comparator.comparingLong(Ringing::at));

    /** Close to overflow, where comparing instead of subtracting would show. */
    private long now = Long.MAX_VALUE - 1_000_000_000L;

    @Override
    public void after(Duration delay, Runnable task) {
      alarms.add(new Ringing(now + delay.toNanos() - (Long.MAX_VALUE - 1_000_000_000L), task));
    }

    void advance(Duration by) {
      long start = Long.MAX_VALUE - 1_000_000_000L;
      long until = now - start + by.toNanos();
      while (!alarms.isEmpty() && alarms.element().at() <= until) {
        Ringing next = alarms.remove();
        now = start + next.at();
        next.task().run();
      }
      now = start + until;
    }

    private record Ringing(long at, Runnable task) {}
  }
}
