package dev.marquee.fleet;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.List;
import java.util.UUID;

/**
 * How many replicas there are: each enters itself once a second and leaves when it stops; who was
 * silent for a while is forgotten. On Valkey's clock. Thread-safe.
 */
final class Replicas {
  private static final Script ENTER =
      new Script(
          """
          local time = redis.call('TIME')
          local now = time[1] * 1000 + math.floor(time[2] / 1000)
          redis.call('ZADD', KEYS[1], now, ARGV[1])
          redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - 3500)
          redis.call('PEXPIRE', KEYS[1], 60000)
          return redis.call('ZCARD', KEYS[1])
          """);

  private final Commands commands;
  private final Keys keys;
  private final String name = UUID.randomUUID().toString();
  private volatile int count;

  Replicas(Commands commands, Keys keys, int expected) {
    this.commands = commands;
    this.keys = keys;
    this.count = Math.max(1, expected);
  }

  /** The replicas that Valkey last told of; at least 1. */
  int count() {
    return count;
  }

  void enter() {
    var unused =
        commands
            .send(ENTER.run(List.of(keys.replicas()), name))
            .thenAccept(
                reply -> reply.number().ifPresent(alive -> count = Math.max(1, alive.intValue())));
  }

  void leave() {
    var unused = commands.send(Request.cmd(Command.ZREM).arg(keys.replicas()).arg(name));
  }
}
