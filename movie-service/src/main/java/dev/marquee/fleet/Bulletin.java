package dev.marquee.fleet;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Messages between the replicas. They may get lost while a connection is down, so nothing depends
 * on them: they only make things happen sooner. Thread-safe.
 */
final class Bulletin {
  private final Commands commands;
  private final Keys keys;
  private final Map<Topic, List<Consumer<String>>> listeners = new EnumMap<>(Topic.class);
  private final @Nullable Link link;

  /** A bulletin without Valkey: nobody hears anything. */
  Bulletin(Commands commands, Keys keys) {
    this(commands, keys, null);
  }

  /** A bulletin with a connection of its own, as one that listens can do little else. */
  Bulletin(Commands commands, Keys keys, @Nullable Connector valkey) {
    this.commands = commands;
    this.keys = keys;
    this.link = valkey == null ? null : new Link(valkey, this::listen, () -> {});
    for (Topic topic : Topic.values()) {
      listeners.put(topic, new CopyOnWriteArrayList<>());
    }
  }

  /** Tells all replicas, this one included. */
  void publish(Topic topic, String message) {
    var unused = commands.send(Request.cmd(Command.PUBLISH).arg(keys.channel(topic)).arg(message));
  }

  /** Hears what any replica publishes, on an event loop. */
  void subscribe(Topic topic, Consumer<String> listener) {
    Objects.requireNonNull(listeners.get(topic)).add(listener);
  }

  private void listen(RedisConnection connection) {
    connection.handler(this::heard);
    Request subscribe = Request.cmd(Command.SUBSCRIBE);
    for (Topic topic : Topic.values()) {
      subscribe.arg(keys.channel(topic));
    }
    var unused = connection.send(subscribe);
  }

  private void heard(@Nullable Response news) {
    if (news == null || !isMessage(news)) {
      return;
    }
    String channel = news.get(1).toString();
    for (Topic topic : Topic.values()) {
      if (keys.channel(topic).equals(channel)) {
        String message = news.get(2).toString();
        Objects.requireNonNull(listeners.get(topic)).forEach(it -> it.accept(message));
      }
    }
  }

  private static boolean isMessage(Response news) {
    return (news.type() == ResponseType.PUSH || news.type() == ResponseType.MULTI)
        && news.size() == 3
        && news.get(0).toString().equals("message");
  }

  /** Keeps the connection open, and open connections in use. To be called now and then. */
  void tend() {
    if (link == null) {
      return;
    }
    RedisConnection connection = link.connection();
    if (connection == null) {
      link.tend();
    } else {
      var unused = connection.send(Request.cmd(Command.PING));
    }
  }

  void stop() {
    if (link != null) {
      link.stop();
    }
  }
}
