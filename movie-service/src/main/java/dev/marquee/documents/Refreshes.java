package dev.marquee.documents;

import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.tmdb.TmdbRoutes;
import dev.marquee.tmdb.Upstream.Priority;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are fetched for nobody in particular, behind all who wait for theirs. What fails
 * leaves what is kept. Thread-safe; never blocks.
 */
@Singleton
public class Refreshes {
  private final MemoryTier memory;
  private final SecondTier second;
  private final DocumentSource source;
  private final InstantSource clock;

  Refreshes(MemoryTier memory, SecondTier second, DocumentSource source, InstantSource clock) {
    this.memory = memory;
    this.second = second;
    this.source = source;
    this.clock = clock;
  }

  /** A fresh document: the one that is kept, or a new one. */
  public CompletionStage<Document> fetch(TmdbRequest request) {
    Document inMemory = inMemory(request.key());
    if (inMemory != null && inMemory.isFresh(clock.instant())) {
      return CompletableFuture.completedFuture(inMemory);
    }
    return second
        .get(request.key())
        .thenCompose(
            kept -> {
              Document newest = Documents.newer(inMemory, kept);
              if (newest == null || !newest.isFresh(clock.instant())) {
                return fetched(request, newest);
              }
              memory.put(request.key(), newest);
              return CompletableFuture.completedFuture(newest);
            });
  }

  /** The keys of documents in memory, views not among them, that were last fetched so long ago. */
  public List<String> keptFor(Duration age) {
    Instant now = clock.instant();
    return memory.keys().stream()
        .filter(key -> !Documents.isView(key))
        .filter(
            key -> {
              Document document = inMemory(key);
              return document != null && document.age(now).compareTo(age) >= 0;
            })
        .toList();
  }

  /**
   * Asks upstream for a document that is kept, fresh or not.
   *
   * @return whether it is another one now, which {@link Changes} is to be told then
   */
  public CompletionStage<Boolean> fetchAnew(String key) {
    Document before = inMemory(key);
    return fetched(request(key), before)
        .thenApply(after -> before == null || !Arrays.equals(before.body(), after.body()));
  }

  private CompletionStage<Document> fetched(TmdbRequest request, @Nullable Document previous) {
    return source
        .fetch(request, previous, Priority.REFRESH)
        .thenApply(
            document -> {
              memory.put(request.key(), document);
              second.put(request.key(), document);
              return document;
            });
  }

  private @Nullable Document inMemory(String key) {
    MemoryTier.Entry entry = memory.get(key);
    return entry == null ? null : entry.document();
  }

  /** The request that has a key. */
  static TmdbRequest request(String key) {
    int question = key.indexOf('?');
    if (question < 0) {
      return TmdbRoutes.request(key, Map.of());
    }
    Map<String, String> parameters = new HashMap<>();
    for (String parameter : key.substring(question + 1).split("&", -1)) {
      int equals = parameter.indexOf('=');
      parameters.put(
          parameter.substring(0, equals),
          URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return TmdbRoutes.request(key.substring(0, question), parameters);
  }
}
