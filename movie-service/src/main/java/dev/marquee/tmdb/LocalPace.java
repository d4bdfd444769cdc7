package dev.marquee.tmdb;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The pace of one process by itself: a generic cell rate algorithm. Bursts stay within two turns,
 * because TMDB counts by windows that we cannot see; of several replicas each gets its share, and
 * no burst. Thread-safe.
 */
final class LocalPace implements Pace {
  private final long nanosPerTurn;
  private final LongSupplier nanoTime;

  /** When the next turn would come if all came evenly, on the clock of {@code nanoTime}. */
  private long even;

  /**
   * A pace that nobody has used yet.
   *
   * @param nanoTime a monotonic clock in nanoseconds
   */
  LocalPace(int requestsPerSecond, LongSupplier nanoTime) {
    this.nanosPerTurn = TimeUnit.SECONDS.toNanos(1) / requestsPerSecond;
    this.nanoTime = nanoTime;
    this.even = nanoTime.getAsLong();
  }

  /** The time between two turns. */
  Duration period() {
    return Duration.ofNanos(nanosPerTurn);
  }

  @Override
  public CompletionStage<Turn> next() {
    return CompletableFuture.completedFuture(next(1));
  }

  /** The next turn of one of so many replicas that share the budget without seeing each other. */
  synchronized Turn next(int replicas) {
    long now = nanoTime.getAsLong();
    long period = share(replicas);
    long burst = replicas == 1 ? period : 0;
    // By difference, as a nanosecond clock may overflow.
    if (even - now < 0) {
      even = now;
    }
    long wait = Math.max(0, even - burst - now);
    even += period;
    return Turn.after(Duration.ofNanos(wait));
  }

  /** A turn was taken elsewhere: the next one here comes a share later. */
  synchronized void taken(Duration wait, int replicas) {
    long after = nanoTime.getAsLong() + wait.toNanos() + share(replicas);
    if (after - even > 0) {
      even = after;
    }
  }

  /** The time between two turns of one of so many replicas. */
  private long share(int replicas) {
    return replicas == 1 ? nanosPerTurn : nanosPerTurn * replicas * 21 / 20;
  }
}
