package dev.marquee.documents;

import dev.marquee.fleet.SharedState;
import dev.marquee.fleet.Store;
import dev.marquee.tmdb.Upstream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The second tier in Valkey. Keys begin with the version of the binary form, so that a replica
 * never sees, and never deletes, what another version wrote; what cannot be read under a key of its
 * own version is damaged, and deleted. Upstream's documents are shared by all replicas; what is
 * computed (views, the sample catalog) only by those of the same build. Thread-safe.
 */
final class ValkeyTier implements SecondTier {
  private final Store store;
  private final Supplier<SharedState> state;
  private final SecondTierMetrics metrics;
  private final InstantSource clock;
  private final String version;
  private final String source;
  private final String build;

  /**
   * A tier.
   *
   * @param upstream where documents come from
   * @param build tells builds apart
   */
  ValkeyTier(
      Store store,
      Supplier<SharedState> state,
      SecondTierMetrics metrics,
      InstantSource clock,
      Upstream upstream,
      String build) {
    this.store = store;
    this.state = state;
    this.metrics = metrics;
    this.clock = clock;
    this.version = "d" + DocumentCodec.VERSION + ':';
    this.source = upstream.name() + ':';
    this.build = build + ':';
  }

  private String name(String key) {
    boolean computed = Documents.isView(key) || !source.equals("tmdb:");
    return version + source + (computed ? build : "") + key;
  }

  @Override
  public CompletionStage<Optional<Document>> get(String key) {
    if (state.get() != SharedState.UP) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    String name = name(key);
    return store.get(name).thenApply(bytes -> read(name, bytes));
  }

  private Optional<Document> read(String name, Optional<byte[]> bytes) {
    if (bytes.isEmpty()) {
      metrics.count(SecondTierMetrics.Outcome.MISS);
      return Optional.empty();
    }
    Optional<Document> document = DocumentCodec.decode(bytes.get());
    if (document.isEmpty()) {
      metrics.count(SecondTierMetrics.Outcome.CORRUPT);
      store.delete(name);
      return document;
    }
    metrics.read(bytes.get().length);
    metrics.count(SecondTierMetrics.Outcome.HIT);
    return document;
  }

  @Override
  public void put(String key, Document document) {
    if (state.get() != SharedState.UP) {
      return;
    }
    byte[] bytes = DocumentCodec.encode(document);
    Duration left = Duration.between(clock.instant(), document.usableUntil());
    if (document.isComplete()) {
      store.put(name(key), bytes, left);
    } else {
      store.putIfAbsent(name(key), bytes, left);
    }
    metrics.written(bytes.length);
  }

  @Override
  public void delete(String key) {
    store.delete(name(key));
  }

  @Override
  public void tellChanged(Collection<String> keys) {
    store.invalidate(String.join("\n", keys));
  }

  private String mostAskedName() {
    return "most-asked:" + source;
  }

  @Override
  public void tellMostAsked(List<String> keys) {
    if (state.get() == SharedState.UP) {
      byte[] lines = String.join("\n", keys).getBytes(StandardCharsets.UTF_8);
      store.put(mostAskedName(), lines, Duration.ofDays(1));
    }
  }

  @Override
  public CompletionStage<List<String>> mostAsked() {
    if (state.get() != SharedState.UP) {
      return CompletableFuture.completedFuture(List.of());
    }
    return store
        .get(mostAskedName())
        .thenApply(
            lines ->
                lines
                    .map(it -> new String(it, StandardCharsets.UTF_8).lines().toList())
                    .orElse(List.of()));
  }

  @Override
  public SharedState state() {
    return state.get();
  }

  @Override
  public void onChanged(Consumer<List<String>> listener) {
    store.onInvalidated(keys -> listener.accept(keys.lines().toList()));
  }
}
