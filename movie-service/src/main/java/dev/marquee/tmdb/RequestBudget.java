package dev.marquee.tmdb;

import dev.marquee.tmdb.Upstream.Priority;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The requests per second that may go upstream: a token bucket whose waiters queue by priority, so
 * that a visitor's miss overtakes every background refresh. Upstream's Retry-After closes it for
 * all. Thread-safe; nobody blocks.
 *
 * <p>The bucket holds a single token more than it spends at once: bursts stay within two requests,
 * because TMDB counts by windows that we cannot see.
 */
final class RequestBudget {
  private static final int BURST = 2;

  private final long nanosPerToken;
  private final long longestWaitNanos;
  private final LongSupplier nanoTime;
  private final Alarm alarm;
  private final Map<Priority, Queue<Waiter>> waiting = new EnumMap<>(Priority.class);

  /** When the bucket was empty, on the clock of {@code nanoTime}. */
  private long emptyAt;

  private long closedUntil;
  private boolean scheduled;

  /**
   * A budget with a full bucket.
   *
   * @param longestWait who would have to wait longer is turned away at once
   * @param nanoTime a monotonic clock in nanoseconds
   */
  RequestBudget(int requestsPerSecond, Duration longestWait, LongSupplier nanoTime, Alarm alarm) {
    this.nanosPerToken = TimeUnit.SECONDS.toNanos(1) / requestsPerSecond;
    this.longestWaitNanos = longestWait.toNanos();
    this.nanoTime = nanoTime;
    this.alarm = alarm;
    this.emptyAt = nanoTime.getAsLong() - BURST * nanosPerToken;
    this.closedUntil = nanoTime.getAsLong();
    for (Priority priority : Priority.values()) {
      waiting.put(priority, new ArrayDeque<>());
    }
  }

  /**
   * Waits for a token.
   *
   * @return completes when the request may be sent; fails at once with {@code RATE_LIMITED} while
   *     upstream wants to be left alone, with {@code BUDGET_EXHAUSTED} if the turn would come too
   *     late
   */
  CompletionStage<Void> acquire(Priority priority) {
    Waiter waiter = new Waiter();
    synchronized (this) {
      long now = nanoTime.getAsLong();
      if (closedUntil - now > 0) {
        return CompletableFuture.failedFuture(closed(now));
      }
      if (ahead(priority) == 0 && take(now)) {
        return CompletableFuture.completedFuture(null);
      }
      long wait = emptyAt + (ahead(priority) + 1) * nanosPerToken - now;
      if (wait > longestWaitNanos) {
        return CompletableFuture.failedFuture(
            new UpstreamException(
                UpstreamException.Reason.BUDGET_EXHAUSTED, Optional.of(Duration.ofSeconds(1))));
      }
      queue(priority).add(waiter);
      schedule(now);
    }
    return waiter.turn;
  }

  private UpstreamException closed(long now) {
    return new UpstreamException(
        UpstreamException.Reason.RATE_LIMITED, Optional.of(Duration.ofNanos(closedUntil - now)));
  }

  /** Upstream said 429: nothing is sent for this long, and nobody waits for it. */
  void close(Duration pause) {
    List<Waiter> turnedAway = new ArrayList<>();
    UpstreamException reason;
    synchronized (this) {
      long now = nanoTime.getAsLong();
      // By difference, as a nanosecond clock may overflow.
      if (now + pause.toNanos() - closedUntil > 0) {
        closedUntil = now + pause.toNanos();
      }
      reason = closed(now);
      waiting.values().forEach(queue -> drain(queue, turnedAway));
    }
    turnedAway.forEach(waiter -> waiter.turn.completeExceptionally(reason));
  }

  private static void drain(Queue<Waiter> queue, List<Waiter> into) {
    into.addAll(queue);
    queue.clear();
  }

  /** Those who would be served before a newcomer of this priority. */
  private int ahead(Priority priority) {
    int visitors = queue(Priority.VISITOR).size();
    return priority == Priority.VISITOR ? visitors : visitors + queue(Priority.REFRESH).size();
  }

  private Queue<Waiter> queue(Priority priority) {
    return Objects.requireNonNull(waiting.get(priority));
  }

  private boolean take(long now) {
    long fullSince = now - BURST * nanosPerToken;
    long base = emptyAt - fullSince > 0 ? emptyAt : fullSince;
    if (now - base < nanosPerToken) {
      return false;
    }
    emptyAt = base + nanosPerToken;
    return true;
  }

  private void schedule(long now) {
    if (!scheduled) {
      scheduled = true;
      long delay = Math.max(0, emptyAt + nanosPerToken - now);
      alarm.after(Duration.ofNanos(delay), this::serve);
    }
  }

  private void serve() {
    List<Waiter> served = new ArrayList<>();
    synchronized (this) {
      scheduled = false;
      long now = nanoTime.getAsLong();
      while (!isIdle() && take(now)) {
        Queue<Waiter> visitors = queue(Priority.VISITOR);
        served.add(
            Objects.requireNonNull(
                visitors.isEmpty() ? queue(Priority.REFRESH).poll() : visitors.poll()));
      }
      if (!isIdle()) {
        schedule(now);
      }
    }
    served.forEach(waiter -> waiter.turn.complete(null));
  }

  private boolean isIdle() {
    return waiting.values().stream().allMatch(Queue::isEmpty);
  }

  /** Requests that wait for their turn now. */
  synchronized int waiting() {
    return waiting.values().stream().mapToInt(Queue::size).sum();
  }

  /** How much longer upstream wants to be left alone; zero when it does not. */
  synchronized Duration closedFor() {
    return Duration.ofNanos(Math.max(0, closedUntil - nanoTime.getAsLong()));
  }

  /** Runs a task later, on a thread of its own. */
  interface Alarm {
    void after(Duration delay, Runnable task);
  }

  private static final class Waiter {
    private final CompletableFuture<Void> turn = new CompletableFuture<>();
  }
}
