package dev.marquee.documents;

import dev.marquee.fleet.SharedState;
import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.tmdb.Upstream.Priority;
import dev.marquee.tmdb.UpstreamException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The cache's one door. Thread-safe; never blocks.
 *
 * <p>Fresh documents are served as they are. Stale ones that are still usable are served at once
 * while one refresh runs behind them; if it fails, the document stays as it was and is tried again
 * after {@link CacheConfig#refreshRetry}. Missing ones are looked for in the second tier, then
 * fetched, by one flight per key that all callers share; a caller that leaves takes nobody with it,
 * because each waits on a future of its own that hangs on the flight. Upstream's documents are
 * fetched by one flight in the whole fleet; views are composed by each replica, since what is dear
 * about them is their documents.
 *
 * <p>Intentional, not bugs: a refresh that waits for the budget keeps its low priority when a
 * visitor joins it, which needs the document to be evicted in the meantime; and two documents that
 * expire together are refreshed in no particular order.
 */
@ApplicationScoped
public class Documents {
  private static final String VIEW = "view:";

  private final MemoryTier memory;
  private final SecondTier second;
  private final SharedFlights fleet;
  private final DocumentSource source;
  private final CacheConfig config;
  private final CacheMetrics metrics;
  private final InstantSource clock;
  private final ConcurrentMap<String, CompletableFuture<Landing>> flights =
      new ConcurrentHashMap<>();

  Documents(
      MemoryTier memory,
      SecondTier second,
      SharedFlights fleet,
      DocumentSource source,
      CacheConfig config,
      CacheMetrics metrics,
      InstantSource clock) {
    this.memory = memory;
    this.second = second;
    this.fleet = fleet;
    this.source = source;
    this.config = config;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * The document for an upstream request.
   *
   * @return fails only with {@link UpstreamException}, and only when nothing usable is kept
   */
  public CompletionStage<Lookup> get(TmdbRequest request) {
    String key = request.key();
    return lookup(
        key,
        (previous, priority) ->
            fleet.fly(
                key,
                previous,
                priority,
                newest ->
                    source
                        .fetch(request, newest, priority)
                        .thenApply(document -> kept(key, document))));
  }

  /**
   * A view under a key of its own, computed at most once at a time and kept like a document.
   *
   * @param key canonical name of the view. What shows one document ends with a colon and its key,
   *     or upstream's path of what it shows, and is forgotten when that changes: {@link Changes}
   * @param compute composes the view from documents of this cache; called without a lock, on any
   *     thread
   * @return fails with what {@code compute} fails with, and only when nothing usable is kept
   */
  public CompletionStage<Lookup> view(String key, Supplier<CompletionStage<View>> compute) {
    String viewKey = viewKey(key);
    return lookup(
        viewKey,
        (previous, priority) ->
            source
                .compose(previous, compute)
                .thenApply(document -> Landing.fetched(kept(viewKey, document))));
  }

  private Document kept(String key, Document document) {
    memory.put(key, document);
    second.put(key, document);
    return document;
  }

  private static String viewKey(String key) {
    return VIEW + key;
  }

  static boolean isView(String key) {
    return key.startsWith(VIEW);
  }

  /** Whether {@link #get} would cost nothing: memory has an answer, or its flight is under way. */
  boolean hasAtHand(TmdbRequest request) {
    return isAtHand(request.key());
  }

  /** Whether {@link #view} would cost nothing. */
  boolean hasAtHand(String view) {
    return isAtHand(viewKey(view));
  }

  private boolean isAtHand(String key) {
    MemoryTier.Entry entry = memory.get(key);
    return (entry != null && entry.document().isUsable(clock.instant()))
        || flights.containsKey(key);
  }

  /** How full the cache is now. */
  public CacheStatus status() {
    return new CacheStatus(
        memory.size(), memory.bytes(), memory.capacity(), metrics.lookups(), metrics.hitRatio());
  }

  /** Whether the cache is shared with other replicas now. */
  public SharedState shared() {
    return second.state();
  }

  /** Whether this very document is what memory holds for a key now; counts as a use of it. */
  boolean isCurrent(String key, Document document) {
    MemoryTier.Entry entry = memory.get(key);
    return entry != null && entry.document() == document;
  }

  private CompletionStage<Lookup> lookup(String key, Loader loader) {
    MemoryTier.Entry entry = memory.get(key);
    Instant now = clock.instant();
    if (entry != null && entry.document().isFresh(now)) {
      return found(key, entry.document(), Lookup.Outcome.HIT);
    }
    if (entry != null && entry.document().isUsable(now)) {
      refreshBehind(key, entry, loader, now);
      return found(key, entry.document(), Lookup.Outcome.STALE);
    }
    CompletableFuture<Landing> flight = new CompletableFuture<>();
    CompletableFuture<Landing> earlier = flights.putIfAbsent(key, flight);
    if (earlier != null) {
      return earlier.thenApply(
          landing -> counted(key, landing.document(), Lookup.Outcome.COALESCED));
    }
    CompletionStage<Lookup> landed =
        flight.thenApply(landing -> counted(key, landing.document(), landing.outcome()));
    takeOff(key, flight, loader, Priority.VISITOR);
    return landed;
  }

  private CompletionStage<Lookup> found(String key, Document document, Lookup.Outcome outcome) {
    return CompletableFuture.completedFuture(counted(key, document, outcome));
  }

  private Lookup counted(String key, Document document, Lookup.Outcome outcome) {
    metrics.count(outcome);
    return new Lookup(key, document, outcome);
  }

  private void refreshBehind(String key, MemoryTier.Entry entry, Loader loader, Instant now) {
    if (!entry.claimRefresh(now, config.refreshRetry())) {
      return;
    }
    CompletableFuture<Landing> flight = new CompletableFuture<>();
    if (flights.putIfAbsent(key, flight) == null) {
      takeOff(key, flight, loader, Priority.REFRESH);
    }
  }

  private void takeOff(
      String key, CompletableFuture<Landing> flight, Loader loader, Priority priority) {
    // An earlier flight may have landed between the look-up and this take-off.
    MemoryTier.Entry entry = memory.get(key);
    if (entry != null && entry.document().isFresh(clock.instant())) {
      flights.remove(key, flight);
      flight.complete(new Landing(entry.document(), Lookup.Outcome.HIT));
      return;
    }
    Document inMemory = entry == null ? null : entry.document();
    second
        .get(key)
        .thenCompose(kept -> load(newer(inMemory, kept), loader, priority))
        .whenComplete(
            (landing, failure) -> {
              if (failure == null) {
                land(key, flight, landing, loader);
              } else {
                flights.remove(key, flight);
                metrics.countFailure(priority);
                flight.completeExceptionally(failure);
              }
            });
  }

  /** What is fresh need not be fetched, and no visitor waits while there is something usable. */
  private CompletionStage<Landing> load(
      @Nullable Document previous, Loader loader, Priority priority) {
    Instant now = clock.instant();
    if (previous != null
        && (previous.isFresh(now) || (priority == Priority.VISITOR && previous.isUsable(now)))) {
      return CompletableFuture.completedFuture(new Landing(previous, Lookup.Outcome.SHARED));
    }
    return loader.load(previous, priority);
  }

  private void land(String key, CompletableFuture<Landing> flight, Landing landing, Loader loader) {
    Document document = landing.document();
    boolean fromOthers =
        landing.outcome() == Lookup.Outcome.SHARED || landing.outcome() == Lookup.Outcome.COALESCED;
    if (fromOthers) {
      memory.put(key, document);
    }
    // Before those who wait go on: how fresh it was when it came is what counts.
    Instant now = clock.instant();
    flights.remove(key, flight);
    flight.complete(landing);
    MemoryTier.Entry entry = memory.get(key);
    if (fromOthers && entry != null && !entry.document().isFresh(now)) {
      refreshBehind(key, entry, loader, now);
    }
  }

  /**
   * Of the document in memory and the one in the second tier that which upstream confirmed last.
   */
  static @Nullable Document newer(@Nullable Document inMemory, Optional<Document> kept) {
    if (inMemory == null || kept.isEmpty()) {
      return inMemory == null ? kept.orElse(null) : inMemory;
    }
    return kept.get().storedAt().isAfter(inMemory.storedAt()) ? kept.get() : inMemory;
  }

  /** Makes a document anew, given the one at hand. */
  private interface Loader {
    CompletionStage<Landing> load(@Nullable Document previous, Priority priority);
  }
}
