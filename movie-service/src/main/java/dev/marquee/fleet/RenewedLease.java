package dev.marquee.fleet;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A lease that its owner renews at a third of its time. Every step compares the token first, since
 * the lock may be somebody else's by now.
 */
final class RenewedLease implements Lease {
  private static final Script EXTEND =
      new Script(
          """
          if redis.call('GET', KEYS[1]) == ARGV[1] then
            return redis.call('PEXPIRE', KEYS[1], ARGV[2])
          end
          return 0
          """);

  private static final Script RELEASE =
      new Script(
          """
          if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
          redis.call('DEL', KEYS[1])
          if ARGV[4] ~= '' then redis.call('SET', KEYS[2], ARGV[4], 'PX', 1000) end
          return redis.call('PUBLISH', ARGV[2], ARGV[3])
          """);

  /** No flight takes as long; a lease that was never given back must end some time. */
  private static final int MOST_RENEWALS = 30;

  private final Commands commands;
  private final Keys keys;
  private final String key;
  private final String token;
  private final Duration lease;
  private final ScheduledFuture<?> renewal;
  private final AtomicInteger renewals = new AtomicInteger();

  RenewedLease(
      Commands commands,
      Keys keys,
      String key,
      String token,
      Duration lease,
      ScheduledExecutorService timer) {
    this.commands = commands;
    this.keys = keys;
    this.key = key;
    this.token = token;
    this.lease = lease;
    long third = lease.toMillis() / 3;
    this.renewal = timer.scheduleAtFixedRate(this::renew, third, third, TimeUnit.MILLISECONDS);
  }

  private void renew() {
    if (renewals.incrementAndGet() > MOST_RENEWALS) {
      renewal.cancel(false);
      return;
    }
    var unused = commands.send(EXTEND.run(List.of(keys.lock(key)), token, lease.toMillis()));
  }

  @Override
  public void landed() {
    release("");
  }

  @Override
  public void failed(String note) {
    release(note);
  }

  private void release(String note) {
    renewal.cancel(false);
    var unused =
        commands.send(
            RELEASE.run(
                List.of(keys.lock(key), keys.note(key)),
                token,
                keys.channel(Topic.LANDED),
                key,
                note));
  }
}
