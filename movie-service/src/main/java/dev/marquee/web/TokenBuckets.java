package dev.marquee.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A token bucket for each of many. Thread-safe.
 *
 * <p>A bucket is one number: the moment at which it would be full again. Who is silent for as long
 * as a bucket takes to fill is forgotten, so that memory holds the busy ones only.
 */
public final class TokenBuckets {
  private static final int MOST = 100_000;

  private final long nanosPerToken;
  private final long nanosPerBucket;
  private final LongSupplier nanoTime;
  private final Cache<String, AtomicLong> fullAt;

  /**
   * Buckets that are all full.
   *
   * @param burst tokens that a bucket holds
   * @throws IllegalArgumentException if a figure is below 1
   */
  public TokenBuckets(int tokensPerSecond, int burst, LongSupplier nanoTime) {
    if (tokensPerSecond < 1 || burst < 1) {
      throw new IllegalArgumentException("both figures must be at least 1");
    }
    this.nanosPerToken = TimeUnit.SECONDS.toNanos(1) / tokensPerSecond;
    this.nanosPerBucket = nanosPerToken * burst;
    this.nanoTime = nanoTime;
    this.fullAt =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofNanos(nanosPerBucket).plusSeconds(1))
            .build();
  }

  /** Takes a token. Zero, or how long until there is one, in which case none was taken. */
  public Duration take(String owner) {
    long now = nanoTime.getAsLong();
    AtomicLong bucket = fullAt.get(owner, absent -> new AtomicLong(now));
    while (true) {
      long known = bucket.get();
      long after = (known - now > 0 ? known : now) + nanosPerToken;
      long missing = after - now - nanosPerBucket;
      if (missing > 0) {
        return Duration.ofNanos(missing);
      }
      if (bucket.compareAndSet(known, after)) {
        return Duration.ZERO;
      }
    }
  }
}
