package dev.marquee.fleet;

import dev.marquee.secrets.ValkeyPassword;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.impl.types.ErrorType;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections with the password that a secret holds now. A client keeps the password that it
 * was made with, so a rotated one makes another client. Thread-safe.
 */
@Singleton
class ValkeyLogin {
  private final ValkeyPassword password;
  private final ValkeyOptions options;
  private final Vertx vertx;
  private @Nullable Redis client;
  private String known = "";

  ValkeyLogin(ValkeyPassword password, ValkeyOptions options, Vertx vertx) {
    this.password = password;
    this.options = options;
    this.vertx = vertx;
  }

  /** Connects as the secret says; where there is none, as the client is configured. */
  Connector over(Redis configured) {
    return password.isSecret() ? this::connect : configured::connect;
  }

  private Future<RedisConnection> connect() {
    Optional<String> current = password.value();
    if (current.isEmpty()) {
      return Future.failedFuture("the password was not read yet");
    }
    return client(current.get()).connect().onFailure(this::told);
  }

  private synchronized Redis client(String current) {
    Redis made = client;
    if (made == null || !known.equals(current)) {
      close();
      made = Redis.createClient(vertx, options.with(current));
      client = made;
      known = current;
    }
    return made;
  }

  private void told(Throwable failure) {
    if (failure instanceof ErrorType refusal
        && (refusal.is("WRONGPASS") || refusal.is("NOAUTH") || refusal.is("ERR"))) {
      password.refused();
    }
  }

  @PreDestroy
  synchronized void close() {
    if (client != null) {
      client.close();
      client = null;
    }
  }
}
