package dev.marquee.fleet;

import io.quarkus.redis.client.RedisOptionsCustomizer;
import io.vertx.redis.client.RedisOptions;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Notes how the client was configured, so that others can be made alike. */
@Singleton
class ValkeyOptions implements RedisOptionsCustomizer {
  private volatile @Nullable RedisOptions options;

  @Override
  public void customize(String clientName, RedisOptions options) {
    this.options = options;
  }

  /**
   * As configured, with this password.
   *
   * @throws IllegalStateException if no client was made
   */
  RedisOptions with(String password) {
    RedisOptions noted = options;
    if (noted == null) {
      throw new IllegalStateException("there is no client yet");
    }
    return new RedisOptions(noted).setPassword(password);
  }
}
