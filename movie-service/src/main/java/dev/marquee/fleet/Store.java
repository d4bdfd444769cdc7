package dev.marquee.fleet;

import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Bytes under keys, shared by all replicas. Thread-safe. */
public final class Store {
  private final Commands commands;
  private final Keys keys;
  private final Bulletin bulletin;
  private final long longestEntry;

  Store(Commands commands, Keys keys, Bulletin bulletin, long longestEntry) {
    this.commands = commands;
    this.keys = keys;
    this.bulletin = bulletin;
    this.longestEntry = longestEntry;
  }

  /** The bytes under a key; empty where there are none, or no answer in time. */
  public CompletionStage<Optional<byte[]>> get(String key) {
    return commands
        .read(Request.cmd(Command.GET).arg(keys.stored(key)))
        .thenApply(reply -> reply.value().map(Response::toBytes));
  }

  /** Keeps bytes for a time, in the place of others; what is too long is not kept. */
  public void put(String key, byte[] bytes, Duration timeToLive) {
    send(key, bytes, timeToLive, false);
  }

  /** Keeps bytes for a time where there are none yet. */
  public void putIfAbsent(String key, byte[] bytes, Duration timeToLive) {
    send(key, bytes, timeToLive, true);
  }

  private void send(String key, byte[] bytes, Duration timeToLive, boolean ifAbsent) {
    if (bytes.length > longestEntry || !timeToLive.isPositive()) {
      return;
    }
    Request set =
        Request.cmd(Command.SET)
            .arg(keys.stored(key))
            .arg(Buffer.buffer(bytes))
            .arg("PX")
            .arg(timeToLive.toMillis() + 1);
    var unused = commands.send(ifAbsent ? set.arg("NX") : set);
  }

  /** Forgets a key. */
  public void delete(String key) {
    var unused = commands.send(Request.cmd(Command.DEL).arg(keys.stored(key)));
  }

  /** Tells all other replicas, and this one, that what they keep under a name is no longer true. */
  public void invalidate(String name) {
    bulletin.publish(Topic.INVALIDATED, name);
  }

  /** Is told the names that any replica invalidates, on an event loop. */
  public void onInvalidated(Consumer<String> listener) {
    bulletin.subscribe(Topic.INVALIDATED, listener);
  }
}
