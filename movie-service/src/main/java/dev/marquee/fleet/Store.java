package dev.marquee.fleet;

import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Bytes under keys, shared by all replicas. Thread-safe. */
public final class Store {
  private final Commands commands;
  private final UnaryOperator<String> keys;
  private final Bulletin bulletin;
  private final Topic invalidated;
  private final long longestEntry;

  /**
   * A store.
   *
   * @param keys gives a key its name in Valkey
   * @param invalidated where it is told what is no longer true
   */
  Store(
      Commands commands,
      UnaryOperator<String> keys,
      Bulletin bulletin,
      Topic invalidated,
      long longestEntry) {
    this.commands = commands;
    this.keys = keys;
    this.bulletin = bulletin;
    this.invalidated = invalidated;
    this.longestEntry = longestEntry;
  }

  /** The bytes under a key; empty where there are none, or no answer in time. */
  public CompletionStage<Optional<byte[]>> get(String key) {
    return commands
        .read(Request.cmd(Command.GET).arg(keys.apply(key)))
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
            .arg(keys.apply(key))
            .arg(Buffer.buffer(bytes))
            .arg("PX")
            .arg(timeToLive.toMillis() + 1);
    var unused = commands.send(ifAbsent ? set.arg("NX") : set);
  }

  /** Forgets a key. */
  public void delete(String key) {
    var unused = commands.send(Request.cmd(Command.DEL).arg(keys.apply(key)));
  }

  /** Tells all other replicas, and this one, that what they keep under a name is no longer true. */
  public void invalidate(String name) {
    bulletin.publish(invalidated, name);
  }

  /** Is told the names that any replica invalidates, on an event loop. */
  public void onInvalidated(Consumer<String> listener) {
    bulletin.subscribe(invalidated, listener);
  }
}
