package dev.marquee.fleet;

import io.vertx.core.AsyncResult;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands to Valkey over one connection, and guards the path: each has a time limit, so many
 * are under way at most, and none is sent while the {@link Breaker} is open. Thread-safe.
 */
final class ValkeyClient implements Commands {
  private final Link link;
  private final Breaker breaker;
  private final FleetConfig config;
  private final FleetMetrics metrics;
  private final ScheduledExecutorService timer;
  private final AtomicInteger inFlight = new AtomicInteger();

  ValkeyClient(
      Connector valkey,
      Breaker breaker,
      FleetConfig config,
      FleetMetrics metrics,
      ScheduledExecutorService timer) {
    this.link = new Link(valkey, opened -> {}, breaker::broke);
    this.breaker = breaker;
    this.config = config;
    this.metrics = metrics;
    this.timer = timer;
  }

  @Override
  public CompletionStage<Reply> read(Request request) {
    return send(request, config.readTimeout());
  }

  @Override
  public CompletionStage<Reply> send(Request request) {
    return send(request, config.timeout());
  }

  private CompletionStage<Reply> send(Request request, Duration timeout) {
    RedisConnection connection = link.connection();
    if (connection == null || !breaker.isClosed()) {
      metrics.count(FleetMetrics.Outcome.SKIPPED);
      return CompletableFuture.completedFuture(Reply.Away.AWAY);
    }
    if (inFlight.incrementAndGet() > config.mostInFlight()) {
      inFlight.decrementAndGet();
      metrics.count(FleetMetrics.Outcome.REJECTED);
      return CompletableFuture.completedFuture(Reply.Away.AWAY);
    }
    Pending pending = new Pending(timeout);
    connection
        .send(request)
        .onComplete(
            result -> {
              inFlight.decrementAndGet();
              pending.ended(result);
            });
    return pending.reply;
  }

  /** Asks whether Valkey is there; opens the connection where there is none. */
  void probe() {
    RedisConnection connection = link.connection();
    if (connection == null) {
      link.tend();
      return;
    }
    Pending pending = new Pending(config.readTimeout());
    connection.send(Request.cmd(Command.PING)).onComplete(pending::ended);
    var unused = pending.reply.thenAccept(reply -> breaker.probed(reply instanceof Reply.Answer));
  }

  void stop() {
    link.stop();
  }

  /** A command under way and its time limit. */
  private final class Pending {
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();
    private volatile @Nullable ScheduledFuture<?> limit;

    Pending(Duration timeout) {
      // In two halves: a pause of this very process falls into one of them and is forgiven, as the
      // reply that came in the meantime is read before the other half is over.
      long half = timeout.toNanos() / 2;
      limit = after(half, () -> limit = after(half, this::expired));
    }

    private ScheduledFuture<?> after(long nanos, Runnable task) {
      return timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    private void expired() {
      if (reply.complete(Reply.Away.AWAY)) {
        metrics.count(FleetMetrics.Outcome.TIMEOUT);
        breaker.record(false);
      }
    }

    void ended(AsyncResult<Response> result) {
      ScheduledFuture<?> running = limit;
      if (running != null) {
        running.cancel(false);
      }
      if (result.succeeded()) {
        if (reply.complete(new Reply.Answer(result.result()))) {
          metrics.count(FleetMetrics.Outcome.OK);
          breaker.record(true);
        }
      } else if (reply.complete(Reply.Away.AWAY)) {
        metrics.count(FleetMetrics.Outcome.ERROR);
        // Valkey's own refusals (out of memory, read only) are answers too.
        breaker.record(result.cause() instanceof ErrorType);
      }
    }
  }
}
