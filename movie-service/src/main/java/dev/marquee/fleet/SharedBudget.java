package dev.marquee.fleet;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The turns that all replicas take upstream, one after the other: a generic cell rate algorithm on
 * Valkey's clock, so that the replicas' clocks need not agree. Thread-safe.
 */
public final class SharedBudget {
  /** Two turns may come at once after a pause. The reply is a wait in microseconds. */
  private static final Script RESERVE =
      new Script(
          """
          local pause = redis.call('PTTL', KEYS[2])
          if pause > 0 then return -pause end
          local period, burst = tonumber(ARGV[1]), tonumber(ARGV[2])
          local time = redis.call('TIME')
          local now = time[1] * 1000000 + time[2]
          local even = math.max(now, tonumber(redis.call('GET', KEYS[1]) or '0'))
          local turn = math.max(now, even - (burst - 1) * period)
          local left = even + period - now
          redis.call('SET', KEYS[1], string.format('%.0f', even + period), 'PX', math.ceil(left / 1000) + 1000)
          return turn - now
          """);

  private static final Script PAUSE =
      new Script(
          """
          if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then
            redis.call('SET', KEYS[1], '1', 'PX', ARGV[1])
            redis.call('PUBLISH', ARGV[2], ARGV[1])
          end
          return 0
          """);

  private static final int BURST = 2;

  private final Commands commands;
  private final Keys keys;
  private final Bulletin bulletin;
  private final Replicas replicas;
  private final Breaker breaker;

  SharedBudget(
      Commands commands, Keys keys, Bulletin bulletin, Replicas replicas, Breaker breaker) {
    this.commands = commands;
    this.keys = keys;
    this.bulletin = bulletin;
    this.replicas = replicas;
    this.breaker = breaker;
  }

  /** A turn upstream, or why there is none. */
  public sealed interface Turn {

    /** One request may be sent after this wait, and must not be sent much later. */
    record After(Duration delay) implements Turn {}

    /** Upstream wants to be left alone for this long. */
    record Paused(Duration pause) implements Turn {}
  }

  /**
   * Reserves the next turn. Replicas that went silent may be going on alone with their share of the
   * budget, so those that are present leave it to them for a while.
   *
   * @param period the time between two turns of the whole fleet
   * @return empty where Valkey gave none in time: the caller takes its share if it {@link
   *     #mayGoAlone}, and asks again otherwise, because the others use the whole budget
   */
  public CompletionStage<Optional<Turn>> reserve(Duration period) {
    Replicas.Census census = replicas.census();
    Duration ours = period.multipliedBy(census.known()).dividedBy(census.present());
    return commands
        .send(
            RESERVE.run(
                List.of(keys.turn(), keys.pause()),
                TimeUnit.NANOSECONDS.toMicros(ours.toNanos()),
                BURST))
        .thenApply(reply -> reply.number().map(SharedBudget::turn));
  }

  private static Turn turn(long reply) {
    return reply < 0
        ? new Turn.Paused(Duration.ofMillis(-reply))
        : new Turn.After(Duration.of(reply, ChronoUnit.MICROS));
  }

  /** Upstream wants to be left alone: no replica gets a turn for this long. */
  public void pause(Duration pause) {
    var unused =
        commands.send(
            PAUSE.run(
                List.of(keys.pause()), Math.max(1, pause.toMillis()), keys.channel(Topic.PAUSED)));
  }

  /** Is told of pauses that any replica was asked for, on an event loop. */
  public void onPause(Consumer<Duration> listener) {
    bulletin.subscribe(
        Topic.PAUSED, millis -> listener.accept(Duration.ofMillis(Long.parseLong(millis))));
  }

  /**
   * Whether this replica may take its {@link #replicas share} by itself: Valkey is away, and away
   * for the others too, or they know that this one is gone.
   */
  public boolean mayGoAlone() {
    return !breaker.isClosed() && !breaker.isUnnoticed();
  }

  /** The replicas that there are, as Valkey last told; at least 1. */
  public int replicas() {
    return replicas.census().known();
  }
}
