package dev.marquee.documents;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What follows when upstream has changed a document that is still fresh: all replicas take the new
 * one, and forget what they have composed of the old one. Thread-safe.
 */
@Startup
@Singleton
public class Changes {
  /** When all replicas have heard of a change, and views that were under way have landed. */
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private final MemoryTier memory;
  private final SecondTier second;

  Changes(MemoryTier memory, SecondTier second) {
    this.memory = memory;
    this.second = second;
    second.onChanged(keys -> Thread.startVirtualThread(() -> heard(keys)));
  }

  /**
   * Of these documents there are others now, here and in the second tier. Views that nobody's
   * memory holds but the second tier does are left to their age.
   */
  public void tell(Set<String> keys) {
    if (keys.isEmpty()) {
      return;
    }
    forgetViews(keys);
    second.tellChanged(keys);
    Thread.startVirtualThread(() -> forgetViewsOnceMore(keys));
  }

  private void heard(List<String> keys) {
    keys.forEach(this::takeNewer);
    forgetViews(keys);
    forgetViewsOnceMore(keys);
  }

  /** Blocks for each: the second tier has visitors to answer too. */
  private void takeNewer(String key) {
    MemoryTier.Entry entry = memory.get(key);
    if (entry != null) {
      Document inMemory = entry.document();
      Document newest = Documents.newer(inMemory, second.get(key).toCompletableFuture().join());
      if (newest != null && newest != inMemory) {
        memory.put(key, newest);
      }
    }
  }

  /** For views that were being composed, or read from the second tier, when they were forgotten. */
  private void forgetViewsOnceMore(Collection<String> changed) {
    try {
      Thread.sleep(SETTLED);
      forgetViews(changed);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private void forgetViews(Collection<String> changed) {
    Set<String> shown = new HashSet<>(changed);
    changed.forEach(key -> shown.add(key.split("\\?", 2)[0]));
    for (String key : memory.keys()) {
      if (Documents.isView(key) && shown.contains(key.substring(key.lastIndexOf(':') + 1))) {
        memory.remove(key);
        second.delete(key);
      }
    }
  }
}
