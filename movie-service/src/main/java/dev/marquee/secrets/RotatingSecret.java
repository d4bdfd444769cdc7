package dev.marquee.secrets;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The current value of a secret that may be rotated at any time. Read on a thread of its own: at
 * once, then every so often, and sooner when somebody says that the value was refused. While the
 * manager is away the last value stays, and the next attempts come with growing pauses.
 * Thread-safe.
 */
final class RotatingSecret<T> implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(RotatingSecret.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final String arn;
  private final Function<String, String> manager;
  private final Function<String, T> reader;
  private final Timing timing;
  private final CountDownLatch first = new CountDownLatch(1);
  private final BlockingQueue<Boolean> refused = new ArrayBlockingQueue<>(1);
  private final Thread follower;
  private volatile @Nullable T value;
  private long refusedNanos;

  /**
   * A secret that begins to be followed.
   *
   * @param manager gives the text that is kept under an ARN, or throws
   * @param reader makes the value of the text, or throws {@link IllegalArgumentException} with a
   *     message that says nothing of it
   */
  RotatingSecret(
      String arn, Function<String, String> manager, Function<String, T> reader, Timing timing) {
    this.arn = arn;
    this.manager = manager;
    this.reader = reader;
    this.timing = timing;
    this.refusedNanos = System.nanoTime() - timing.quiet().toNanos();
    this.follower = Thread.ofVirtual().name("secret").start(this::follow);
  }

  /**
   * When a secret is read.
   *
   * @param refresh how often
   * @param quiet how long a refused value is not read again after it was
   */
  record Timing(Duration refresh, Duration quiet) {}

  private void follow() {
    Duration pause = FIRST_PAUSE;
    try {
      while (true) {
        boolean read = read();
        Duration wait = read ? timing.refresh() : shorter(pause, timing.refresh());
        pause = read ? FIRST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        var unused = refused.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private boolean read() {
    try {
      T next = reader.apply(manager.apply(arn));
      T last = value;
      if (!next.equals(last)) {
        LOG.infof(last == null ? "Read the secret %s" : "The secret %s was rotated", arn);
      }
      value = next;
      first.countDown();
      return true;
    } catch (RuntimeException failure) {
      LOG.warnf("The secret %s cannot be read: %s", arn, failure.getMessage());
      return false;
    }
  }

  /** The value that was read last; empty before the first. */
  Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /** The value; waits a while for the first. */
  Optional<T> await(Duration patience) throws InterruptedException {
    var unused = first.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    return value();
  }

  /** Hears that the value was refused: it is read again, unless that was just done. */
  synchronized void refused() {
    long now = System.nanoTime();
    if (now - refusedNanos >= timing.quiet().toNanos()) {
      refusedNanos = now;
      var unused = refused.offer(true);
    }
  }

  @Override
  public void close() {
    follower.interrupt();
  }

  @Override
  public String toString() {
    return "RotatingSecret[" + arn + ']';
  }
}
