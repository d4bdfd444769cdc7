package dev.marquee.fleet;

import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * One flight per key across the fleet: a lock with its owner's token and a lease that the owner
 * renews, so that an owner who dies keeps others away for no longer than the lease. Those who wait
 * are woken by a message, and look again by themselves in case it got lost. Thread-safe.
 */
public final class FleetFlights {
  private static final Script CLAIM =
      new Script(
          """
          local note = redis.call('GET', KEYS[2])
          if note then return note end
          return redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) and 1 or 0
          """);

  private static final int POLL_FROM_MILLIS = 100;
  private static final int POLL_TO_MILLIS = 200;

  private final Commands commands;
  private final Keys keys;
  private final Duration lease;
  private final ScheduledExecutorService timer;
  private final ConcurrentMap<String, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();

  FleetFlights(
      Commands commands,
      Keys keys,
      Bulletin bulletin,
      Duration lease,
      ScheduledExecutorService timer) {
    this.commands = commands;
    this.keys = keys;
    this.lease = lease;
    this.timer = timer;
    bulletin.subscribe(Topic.LANDED, this::wake);
  }

  /** Asks for the right to fetch a key. */
  public CompletionStage<Claim> claim(String key) {
    String token = UUID.randomUUID().toString();
    // Before asking: the other's flight may be over before the reply is here.
    CompletableFuture<Void> landed =
        waiting.computeIfAbsent(key, absent -> new CompletableFuture<>());
    return commands
        .send(CLAIM.run(List.of(keys.lock(key), keys.note(key)), token, lease.toMillis()))
        .thenApply(
            reply -> {
              Claim claim = claim(key, token, landed, reply);
              if (claim instanceof Claim.Held) {
                poll(key, landed);
              } else {
                waiting.remove(key, landed);
              }
              return claim;
            });
  }

  private Claim claim(String key, String token, CompletableFuture<Void> landed, Reply reply) {
    if (reply.value().isEmpty()) {
      return Claim.Away.AWAY;
    }
    Response value = reply.value().get();
    if (value.type() != ResponseType.NUMBER) {
      return new Claim.Failed(value.toString());
    }
    return reply.number().orElse(0L) == 1
        ? new Claim.Granted(new RenewedLease(commands, keys, key, token, lease, timer))
        : new Claim.Held(landed);
  }

  private void poll(String key, CompletableFuture<Void> landed) {
    int pause = ThreadLocalRandom.current().nextInt(POLL_FROM_MILLIS, POLL_TO_MILLIS);
    var unused =
        timer.schedule(
            () -> {
              waiting.remove(key, landed);
              landed.complete(null);
            },
            pause,
            TimeUnit.MILLISECONDS);
  }

  private void wake(String key) {
    CompletableFuture<Void> landed = waiting.remove(key);
    if (landed != null) {
      landed.complete(null);
    }
  }
}
