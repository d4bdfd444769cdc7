package dev.marquee.fleet;

import io.vertx.core.Future;
import io.vertx.redis.client.RedisConnection;

/** Opens connections to Valkey. Thread-safe; never blocks. */
interface Connector {
  Future<RedisConnection> connect();
}
