package dev.marquee.visitor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Sessions in this process, for seconds: a message that another replica has ended one may get lost.
 */
final class MemorySessions implements SessionCache {
  private final Cache<String, Session> sessions = forSeconds();

  /** Ended just now: what was read before that may still be on its way here. */
  private final Cache<String, Boolean> ended = forSeconds();

  private static <V> Cache<String, V> forSeconds() {
    return Caffeine.newBuilder()
        .maximumSize(10_000)
        .expireAfterWrite(Duration.ofSeconds(10))
        .build();
  }

  @Override
  public CompletionStage<Optional<Session>> find(String key) {
    return CompletableFuture.completedFuture(Optional.ofNullable(sessions.getIfPresent(key)));
  }

  @Override
  public void keep(Session session) {
    sessions.put(session.key(), session);
    // After it: whichever of keep and forget is later then sees what the other did.
    if (ended.getIfPresent(session.key()) != null) {
      sessions.invalidate(session.key());
    }
  }

  @Override
  public void forget(Collection<String> keys) {
    for (String key : keys) {
      ended.put(key, true);
      sessions.invalidate(key);
    }
  }
}
