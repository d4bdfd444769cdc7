package dev.marquee.documents;

import dev.marquee.tmdb.InvalidRequestException;
import dev.marquee.tmdb.TmdbRequest;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * Upstream's documents that visitors ask most. Each replica sees its share of them, which a load
 * balancer makes much like that of any other: what one tells stands for all, also for a process
 * that serves nobody. Thread-safe; never blocks.
 */
@Singleton
public class MostAsked {
  private static final int MOST = 200;

  private final MemoryTier memory;
  private final SecondTier second;

  MostAsked(MemoryTier memory, SecondTier second) {
    this.memory = memory;
    this.second = second;
  }

  /** Tells the other replicas what is asked most here; nothing where nobody asked. */
  public void tell() {
    List<String> here = here();
    if (!here.isEmpty()) {
      second.tellMostAsked(here);
    }
  }

  /** What is asked most here, and then what a replica told last. */
  public CompletionStage<List<TmdbRequest>> requests() {
    return second
        .mostAsked()
        .thenApply(
            told -> {
              Set<String> keys = new LinkedHashSet<>(here());
              keys.addAll(told);
              return keys.stream().flatMap(key -> request(key).stream()).toList();
            });
  }

  private List<String> here() {
    try (Stream<String> hottest = memory.hottest(2 * MOST).stream()) {
      return hottest.filter(key -> !Documents.isView(key)).limit(MOST).toList();
    }
  }

  /** Another build may have told of routes that this one does not have. */
  private static Optional<TmdbRequest> request(String key) {
    try {
      return Optional.of(Refreshes.request(key));
    } catch (InvalidRequestException unknown) {
      return Optional.empty();
    }
  }
}
