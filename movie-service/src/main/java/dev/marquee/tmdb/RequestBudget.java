package dev.marquee.tmdb;

import dev.marquee.tmdb.TurnQueue.Waiter;
import dev.marquee.tmdb.Upstream.Priority;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

/**
 * The requests per second that may go upstream. Those who wait queue by priority, so that a
 * visitor's miss overtakes every background refresh; one turn at a time is taken from the {@link
 * Pace} while somebody waits, and whoever is first when it comes gets it. Upstream's Retry-After
 * closes the budget for all. Thread-safe; nobody blocks.
 *
 * <p>How long a newcomer would wait is reckoned from how far apart the last turns were: where
 * others share the pace, that is not known before. Those for whom it took too long all the same are
 * turned away when a turn comes, so that no turn is spent on somebody who has left.
 */
final class RequestBudget {
  /** A turn that this process came to that much too late, being busy, is given up. */
  private static final long LATEST_NANOS = 75_000_000;

  private static final int SMOOTHING = 8;

  private final Pace pace;
  private final long longestWaitNanos;
  private final LongSupplier nanoTime;
  private final Alarm alarm;
  private final TurnQueue queue = new TurnQueue();

  private long closedUntil;
  private boolean taking;

  /** When the turn that was taken last comes, on the clock of {@code nanoTime}. */
  private long turnAt;

  /** Whether somebody has been waiting without a break since the turn before. */
  private boolean busy;

  private long nanosBetweenTurns;

  /**
   * A budget that nobody waits for.
   *
   * @param longestWait who would have to wait longer is turned away at once
   * @param nanoTime a monotonic clock in nanoseconds
   */
  RequestBudget(
      Pace pace, Duration period, Duration longestWait, LongSupplier nanoTime, Alarm alarm) {
    this.pace = pace;
    this.longestWaitNanos = longestWait.toNanos();
    this.nanoTime = nanoTime;
    this.alarm = alarm;
    this.nanosBetweenTurns = period.toNanos();
    this.turnAt = nanoTime.getAsLong();
    this.closedUntil = turnAt;
  }

  /**
   * Waits for a turn.
   *
   * @return completes when the request may be sent; fails at once with {@code RATE_LIMITED} while
   *     upstream wants to be left alone, with {@code BUDGET_EXHAUSTED} if the turn would come too
   *     late
   */
  CompletionStage<Void> acquire(Priority priority) {
    Waiter waiter;
    synchronized (this) {
      long now = nanoTime.getAsLong();
      if (closedUntil - now > 0) {
        return CompletableFuture.failedFuture(closed(now));
      }
      long next = taking ? Math.max(0, turnAt - now) : 0;
      if (next + queue.ahead(priority) * nanosBetweenTurns > longestWaitNanos) {
        return CompletableFuture.failedFuture(exhausted());
      }
      waiter = new Waiter(now + longestWaitNanos);
      queue.add(priority, waiter);
    }
    takeTurns();
    return waiter.turn();
  }

  private UpstreamException closed(long now) {
    return new UpstreamException(
        UpstreamException.Reason.RATE_LIMITED, Optional.of(Duration.ofNanos(closedUntil - now)));
  }

  private static UpstreamException exhausted() {
    return new UpstreamException(
        UpstreamException.Reason.BUDGET_EXHAUSTED, Optional.of(Duration.ofSeconds(1)));
  }

  /** Upstream said 429: nobody who shares the pace sends anything for this long. */
  void closeForAll(Duration pause) {
    close(pause);
    pace.pause(pause);
  }

  /** Nothing is sent from here for this long, and nobody waits for it. */
  void close(Duration pause) {
    List<Waiter> turnedAway;
    UpstreamException reason;
    synchronized (this) {
      long now = nanoTime.getAsLong();
      // By difference, as a nanosecond clock may overflow.
      if (now + pause.toNanos() - closedUntil > 0) {
        closedUntil = now + pause.toNanos();
      }
      reason = closed(now);
      turnedAway = queue.drain();
    }
    turnedAway.forEach(waiter -> waiter.turn().completeExceptionally(reason));
  }

  private void takeTurns() {
    while (mayTake()) {
      CompletableFuture<Pace.Turn> turn = pace.next().toCompletableFuture();
      if (!turn.isDone()) {
        var unused = turn.thenAccept(this::came);
        return;
      }
      if (!taken(turn.join())) {
        return;
      }
    }
  }

  private synchronized boolean mayTake() {
    if (taking || queue.size() == 0) {
      return false;
    }
    taking = true;
    return true;
  }

  private void came(Pace.Turn turn) {
    if (taken(turn)) {
      takeTurns();
    }
  }

  /** Whether the turn is over already; otherwise it comes later. */
  private boolean taken(Pace.Turn turn) {
    if (turn.pause().isPositive()) {
      close(turn.pause());
    }
    synchronized (this) {
      long before = turnAt;
      turnAt = nanoTime.getAsLong() + turn.delay().toNanos();
      if (busy) {
        nanosBetweenTurns += (turnAt - before - nanosBetweenTurns) / SMOOTHING;
      }
    }
    if (turn.delay().isZero()) {
      serve();
      return true;
    }
    alarm.after(
        turn.delay(),
        () -> {
          serve();
          takeTurns();
        });
    return false;
  }

  private void serve() {
    List<Waiter> tooLate;
    Waiter first;
    synchronized (this) {
      taking = false;
      long now = nanoTime.getAsLong();
      tooLate = queue.expired(now);
      first = now - turnAt > LATEST_NANOS ? null : queue.poll();
      busy = queue.size() > 0;
    }
    tooLate.forEach(waiter -> waiter.turn().completeExceptionally(exhausted()));
    if (first != null) {
      first.turn().complete(null);
    }
  }

  /** Requests that wait for their turn now. */
  synchronized int waiting() {
    return queue.size();
  }

  /** How much longer upstream wants to be left alone; zero when it does not. */
  synchronized Duration closedFor() {
    return Duration.ofNanos(Math.max(0, closedUntil - nanoTime.getAsLong()));
  }

  /** Runs a task later, on a thread of its own. */
  interface Alarm {
    void after(Duration delay, Runnable task);
  }
}
