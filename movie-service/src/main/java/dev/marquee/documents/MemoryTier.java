package dev.marquee.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The first tier: documents in this process, bounded by their bytes. Thread-safe. */
@Singleton
class MemoryTier {
  private final Cache<String, Entry> entries;
  private final InstantSource clock;
  private final long capacity;

  MemoryTier(CacheConfig config, CacheMetrics metrics, InstantSource clock) {
    this.clock = clock;
    this.capacity =
        config
            .memory()
            .map(size -> size.asLongValue())
            .orElseGet(() -> Runtime.getRuntime().maxMemory() / 4);
    this.entries =
        Caffeine.newBuilder()
            .maximumWeight(capacity)
            .weigher((String key, Entry entry) -> 2 * key.length() + entry.document.weight())
            .expireAfter(Expiry.writing((String key, Entry entry) -> timeLeft(entry.document)))
            .evictionListener((key, entry, cause) -> metrics.countEviction())
            .build();
    metrics.observe(this);
  }

  private Duration timeLeft(Document document) {
    Duration left = Duration.between(clock.instant(), document.usableUntil());
    return left.isNegative() ? Duration.ZERO : left;
  }

  @Nullable Entry get(String key) {
    return entries.getIfPresent(key);
  }

  void put(String key, Document document) {
    entries.put(key, new Entry(document));
  }

  void remove(String key) {
    entries.invalidate(key);
  }

  /** What is held now, under these. */
  Set<String> keys() {
    return entries.asMap().keySet();
  }

  /** The keys that are used most, at the head the most. */
  List<String> hottest(int most) {
    return List.copyOf(entries.policy().eviction().orElseThrow().hottest(most).keySet());
  }

  /** Bytes held now. */
  long bytes() {
    return entries.policy().eviction().orElseThrow().weightedSize().orElse(0);
  }

  /** Bytes that may be held. */
  long capacity() {
    return capacity;
  }

  /** Documents held now, estimated. */
  long size() {
    return entries.estimatedSize();
  }

  /** A document and when it may be refreshed next. */
  static final class Entry {
    private final Document document;
    private final AtomicReference<Instant> refreshNotBefore = new AtomicReference<>(Instant.MIN);

    Entry(Document document) {
      this.document = document;
    }

    Document document() {
      return document;
    }

    /** True for the one caller who shall refresh; the next may try after {@code pause}. */
    boolean claimRefresh(Instant now, Duration pause) {
      Instant notBefore = refreshNotBefore.get();
      return !now.isBefore(notBefore) && refreshNotBefore.compareAndSet(notBefore, now.plus(pause));
    }
  }
}
