package dev.marquee.fleet;

import io.vertx.redis.client.RedisConnection;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One connection to Valkey that is opened again when it broke. A connection that has gone silent is
 * hung up by {@code quarkus.redis.tcp.read-idle-timeout}. Thread-safe.
 */
final class Link {
  private final Connector valkey;
  private final Consumer<RedisConnection> onOpen;
  private final Runnable onLoss;
  private final AtomicReference<State> state = new AtomicReference<>(State.CLOSED);
  private volatile @Nullable RedisConnection connection;

  private enum State {
    CLOSED,
    OPENING,
    OPEN,
    STOPPED
  }

  Link(Connector valkey, Consumer<RedisConnection> onOpen, Runnable onLoss) {
    this.valkey = valkey;
    this.onOpen = onOpen;
    this.onLoss = onLoss;
  }

  /** The connection; null where there is none. */
  @Nullable RedisConnection connection() {
    return connection;
  }

  /** Opens the connection where there is none. To be called now and then. */
  void tend() {
    if (state.compareAndSet(State.CLOSED, State.OPENING)) {
      valkey.connect().onSuccess(this::opened).onFailure(refused -> lost());
    }
  }

  private void opened(RedisConnection opened) {
    if (!state.compareAndSet(State.OPENING, State.OPEN)) {
      var unused = opened.close();
      return;
    }
    opened.exceptionHandler(broken -> lost()).endHandler(end -> lost());
    connection = opened;
    onOpen.accept(opened);
  }

  private void lost() {
    connection = null;
    State before = state.getAndUpdate(now -> now == State.STOPPED ? now : State.CLOSED);
    if (before == State.OPEN || before == State.OPENING) {
      onLoss.run();
    }
  }

  /** Opens nothing any more. The connection ends with its client. */
  void stop() {
    state.set(State.STOPPED);
    connection = null;
  }
}
