package dev.marquee.fleet;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import java.math.BigInteger;
import java.time.Duration;

/** The fleet classes of one replica, over a Valkey at a port of this machine. */
public final class FleetReplica implements AutoCloseable {
  /** Two thirds of it are what a busy machine may stand still before a lease is lost. */
  public static final Duration LEASE = Duration.ofMillis(1800);

  public final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  public final Fleet fleet;
  private final Vertx vertx = Vertx.vertx();

  /** A replica that has begun to look for Valkey, and is as patient as a busy machine needs. */
  public FleetReplica(int port) {
    this(port, Duration.ofSeconds(2));
  }

  /** A replica whose reads have this time, and all other commands twice that. */
  public FleetReplica(int port, Duration readTimeout) {
    Config config = new Config(readTimeout);
    fleet = new Fleet(Redis.createClient(vertx, options(port))::connect, config, registry);
    fleet.start();
  }

  /** As application.properties has it. */
  private static RedisOptions options(int port) {
    return new RedisOptions()
        .setConnectionString("redis://127.0.0.1:" + port)
        .setNetClientOptions(
            new NetClientOptions()
                .setConnectTimeout(1000)
                .setReadIdleTimeout(2)
                .setTcpNoDelay(true));
  }

  /** What a process has that is configured to run alone. */
  public static Fleet alone() {
    return new Fleet(null, new Config(Duration.ofMillis(50)), new SimpleMeterRegistry());
  }

  /** Commands by what came of them. */
  public double commands(String outcome) {
    return registry.get("marquee.fleet.commands").tag("outcome", outcome).counter().count();
  }

  /** Ends without giving anything back, as a killed process does. */
  public void die() {
    fleet.halt();
    vertx.close();
  }

  @Override
  public void close() {
    fleet.stop();
    vertx.close();
  }

  private record Config(Duration readTimeout) implements FleetConfig {
    @Override
    public String prefix() {
      return "test:";
    }

    @Override
    public Duration timeout() {
      return readTimeout.multipliedBy(2);
    }

    @Override
    public int mostInFlight() {
      return 512;
    }

    @Override
    public Duration lease() {
      return LEASE;
    }

    @Override
    public MemorySize longestEntry() {
      return new MemorySize(BigInteger.valueOf(1 << 20));
    }

    @Override
    public int replicas() {
      return 1;
    }
  }
}
