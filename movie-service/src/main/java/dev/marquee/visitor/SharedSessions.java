package dev.marquee.visitor;

import dev.marquee.fleet.Fleet;
import dev.marquee.fleet.Store;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Sessions that all replicas have at hand in Valkey, behind what this process remembers. A session
 * that is ended leaves a note there, so that a replica that read it from the database a moment
 * before cannot bring it back, and every replica is told to forget it. Without Valkey, or while it
 * is slow or away, the database answers. Thread-safe; nobody blocks.
 */
@Singleton
class SharedSessions implements SessionCache {
  /**
   * Bounds how long a session can be read that was ended while its replica could not reach Valkey.
   */
  private static final Duration AGE = Duration.ofMinutes(5);

  private final MemorySessions memory = new MemorySessions();
  private final Store store;
  private final MeterRegistry registry;

  @Inject
  SharedSessions(Fleet fleet, MeterRegistry registry) {
    this(fleet.sessions(), registry);
  }

  SharedSessions(Store store, MeterRegistry registry) {
    this.store = store;
    this.registry = registry;
    store.onInvalidated(key -> memory.forget(List.of(key)));
  }

  @Override
  public CompletionStage<Optional<Session>> find(String key) {
    return memory
        .find(key)
        .thenCompose(
            found -> {
              if (found.isPresent()) {
                count("memory");
                return CompletableFuture.completedFuture(found);
              }
              return store.get(key).thenApply(bytes -> read(key, bytes));
            });
  }

  private Optional<Session> read(String key, Optional<byte[]> bytes) {
    if (bytes.filter(it -> !SessionCodec.isEnded(it)).isEmpty()) {
      count("miss");
      return Optional.empty();
    }
    Optional<Session> session = SessionCodec.decode(key, bytes.get());
    if (session.isEmpty()) {
      count("corrupt");
      store.delete(key);
    } else {
      count("shared");
      memory.keep(session.get());
    }
    return session;
  }

  private void count(String outcome) {
    registry.counter("marquee.visitor.sessions", "outcome", outcome).increment();
  }

  @Override
  public void keep(Session session) {
    memory.keep(session);
    store.putIfAbsent(session.key(), SessionCodec.encode(session), AGE);
  }

  @Override
  public void forget(Collection<String> keys) {
    memory.forget(keys);
    for (String key : keys) {
      store.put(key, SessionCodec.ended(), AGE);
      store.invalidate(key);
    }
  }
}
