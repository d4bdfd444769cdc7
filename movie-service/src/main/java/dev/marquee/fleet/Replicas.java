package dev.marquee.fleet;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * How many replicas there are: each enters itself every {@link Fleet#HEARTBEAT} and leaves when it
 * stops. Who is silent is soon no longer present, but known for some seconds more: it may be one
 * that has lost its way to Valkey and goes on alone. On Valkey's clock. Thread-safe.
 */
final class Replicas {
  /** Who has not entered for so long is not present. */
  static final Duration SILENT = Duration.ofMillis(1200);

  private static final int RADIX = 1 << 16;
  private static final Script ENTER =
      new Script(
          """
          local time = redis.call('TIME')
          local now = time[1] * 1000 + math.floor(time[2] / 1000)
          redis.call('ZADD', KEYS[1], now, ARGV[1])
          redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - 6000)
          redis.call('PEXPIRE', KEYS[1], 60000)
          return redis.call('ZCOUNT', KEYS[1], now - ARGV[3], '+inf') * ARGV[2] + redis.call('ZCARD', KEYS[1])
          """);

  /** A Valkey that has just come back hears of one replica after the other. */
  private static final Duration ALL_HAVE_ENTERED = Duration.ofSeconds(2);

  private final Commands commands;
  private final Keys keys;
  private final String name = UUID.randomUUID().toString();
  private volatile Census census;
  private long knownNanos = System.nanoTime();

  Replicas(Commands commands, Keys keys, int expected) {
    this.commands = commands;
    this.keys = keys;
    int known = Math.max(1, expected);
    this.census = new Census(known, known);
  }

  /**
   * What Valkey last told.
   *
   * @param present those that meet there now, at least 1
   * @param known those and the ones that were silent for some seconds
   */
  record Census(int present, int known) {}

  Census census() {
    return census;
  }

  void enter() {
    var unused =
        commands
            .send(ENTER.run(List.of(keys.replicas()), name, RADIX, SILENT.toMillis()))
            .thenAccept(
                reply ->
                    reply
                        .number()
                        .ifPresent(told -> told((int) (told / RADIX), (int) (told % RADIX))));
  }

  private synchronized void told(int present, int known) {
    long now = System.nanoTime();
    boolean isSettled = now - knownNanos > ALL_HAVE_ENTERED.toNanos();
    if (known >= census.known() || isSettled) {
      knownNanos = now;
      census = new Census(Math.max(1, present), Math.max(1, known));
    } else {
      census = new Census(Math.max(1, present), census.known());
    }
  }

  void leave() {
    var unused = commands.send(Request.cmd(Command.ZREM).arg(keys.replicas()).arg(name));
  }
}
