package dev.marquee.visitor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Sessions in this process, for seconds: other replicas may end them without telling. */
@Singleton
class MemorySessions implements SessionCache {
  private final Cache<String, Session> sessions =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(10)).build();

  @Override
  public CompletionStage<Optional<Session>> find(String key) {
    return CompletableFuture.completedFuture(Optional.ofNullable(sessions.getIfPresent(key)));
  }

  @Override
  public void keep(String key, Session session) {
    sessions.put(key, session);
  }

  @Override
  public void forget(UUID visitor) {
    sessions.asMap().values().removeIf(session -> session.visitor().equals(visitor));
  }
}
