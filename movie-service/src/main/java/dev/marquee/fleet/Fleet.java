package dev.marquee.fleet;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What this replica shares with the others, and whether it can. Thread-safe. */
public final class Fleet {
  private static final Logger LOG = Logger.getLogger(Fleet.class);
  private static final int PROBE_MILLIS = 100;
  static final Duration HEARTBEAT = Duration.ofMillis(500);

  private final ScheduledThreadPoolExecutor timer;
  private final Breaker breaker = new Breaker(this::changed, System::nanoTime);
  private final @Nullable ValkeyClient client;
  private final Bulletin bulletin;
  private final Replicas replicas;
  private final Store store;
  private final Store sessions;
  private final FleetFlights flights;
  private final SharedBudget budget;
  private volatile boolean everUp;

  /**
   * A fleet that meets in a Valkey.
   *
   * @param valkey connects; null where none is configured: nothing is shared, and nothing tried
   */
  Fleet(@Nullable Connector valkey, FleetConfig config, MeterRegistry registry) {
    if (config.lease().toMillis() < 100 || config.lease().toMillis() > 2000) {
      throw new IllegalArgumentException("marquee.fleet.lease: from 100ms to 2s");
    }
    timer =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("fleet").daemon().factory());
    timer.setRemoveOnCancelPolicy(true);
    timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    FleetMetrics metrics = new FleetMetrics(registry);
    Keys keys = new Keys(config.prefix());
    client = valkey == null ? null : new ValkeyClient(valkey, breaker, config, metrics, timer);
    Commands commands = client == null ? Commands.NONE : client;
    bulletin = new Bulletin(commands, keys, valkey);
    replicas = new Replicas(commands, keys, config.replicas());
    long longest = config.longestEntry().asLongValue();
    store = new Store(commands, keys::stored, bulletin, Topic.INVALIDATED, longest);
    sessions = new Store(commands, keys::session, bulletin, Topic.ENDED, longest);
    flights = new FleetFlights(commands, keys, bulletin, config.lease(), timer);
    budget = new SharedBudget(commands, keys, bulletin, replicas, breaker);
    if (client != null) {
      metrics.observe(breaker::isClosed, () -> replicas.census().present());
    }
  }

  /** Begins to look for Valkey, and to keep in touch with it. */
  void start() {
    if (client == null) {
      return;
    }
    every(PROBE_MILLIS, client::probe);
    every(
        (int) HEARTBEAT.toMillis(),
        () -> {
          bulletin.tend();
          replicas.enter();
        });
    var unused = timer.schedule(this::tellIfAway, 1, TimeUnit.SECONDS);
  }

  private void every(int millis, Runnable task) {
    Runnable safe =
        () -> {
          try {
            task.run();
          } catch (RuntimeException unexpected) {
            // The timer would never run it again, and Valkey never come back.
            LOG.debug("looking for Valkey failed", unexpected);
          }
        };
    var unused = timer.scheduleWithFixedDelay(safe, 0, millis, TimeUnit.MILLISECONDS);
  }

  private void tellIfAway() {
    if (!everUp) {
      LOG.warn("Valkey does not answer yet: going on with what memory and upstream have.");
    }
  }

  private void changed(boolean up) {
    if (up) {
      everUp = true;
      LOG.info("Valkey answers: documents and the request budget are shared.");
      replicas.enter();
    } else {
      LOG.warn("Valkey is slow or away: going on with what memory and upstream have.");
    }
  }

  /** Leaves the fleet. */
  void stop() {
    replicas.leave();
    halt();
  }

  /** Ends without telling anybody. */
  void halt() {
    timer.shutdownNow();
    bulletin.stop();
    if (client != null) {
      client.stop();
    }
  }

  /** Whether something is shared now. */
  public SharedState state() {
    if (client == null) {
      return SharedState.NONE;
    }
    return breaker.isClosed() ? SharedState.UP : SharedState.DOWN;
  }

  /** Where all replicas keep documents. */
  public Store store() {
    return store;
  }

  /** Where all replicas keep visitors' sessions. */
  public Store sessions() {
    return sessions;
  }

  /** One flight per key across all replicas. */
  public FleetFlights flights() {
    return flights;
  }

  /** The turns upstream of all replicas. */
  public SharedBudget budget() {
    return budget;
  }
}
