package dev.marquee.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * What one client may have of that which costs something: requests that go upstream, and writes. A
 * token bucket for each client address; what memory answers is never counted. Thread-safe.
 *
 * <p>A bucket is one number: the moment at which it would be full again. A client that is silent
 * for as long as its bucket takes to fill is forgotten, so that memory holds the busy ones only.
 */
@Startup // so that a mistake in the configuration shows at once, not at the first miss
@Singleton
public class ClientLimit {
  private static final int MOST_CLIENTS = 100_000;

  private final boolean enabled;
  private final long nanosPerToken;
  private final long nanosPerBucket;
  private final ClientAddress addresses;
  private final LongSupplier nanoTime;
  private final Counter refused;
  private final Cache<String, AtomicLong> fullAt;

  @Inject
  ClientLimit(ClientLimitConfig config, MeterRegistry registry) {
    this(config, registry, System::nanoTime);
  }

  ClientLimit(ClientLimitConfig config, MeterRegistry registry, LongSupplier nanoTime) {
    if (config.requestsPerSecond() < 1 || config.burst() < 1) {
      throw new IllegalArgumentException("marquee.client-limit: both figures must be at least 1");
    }
    this.enabled = config.enabled();
    this.nanosPerToken = TimeUnit.SECONDS.toNanos(1) / config.requestsPerSecond();
    this.nanosPerBucket = nanosPerToken * config.burst();
    this.addresses =
        new ClientAddress(
            config.trustedProxies().orElse(List.of()).stream().map(Network::parse).toList());
    this.nanoTime = nanoTime;
    this.refused =
        Counter.builder("marquee.client.limit.refused")
            .description("Requests refused because their client asked for too much")
            .register(registry);
    this.fullAt =
        Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(Duration.ofNanos(nanosPerBucket).plusSeconds(1))
            .build();
  }

  /**
   * Takes one token of the client that a request comes from.
   *
   * @throws ProblemException {@link ProblemType#TOO_MANY_REQUESTS} with the wait for the next token
   */
  public void spend(HttpServerRequest request) {
    if (!enabled) {
      return;
    }
    SocketAddress peer = request.remoteAddress();
    String literal = peer == null || peer.hostAddress() == null ? "" : peer.hostAddress();
    spend(addresses.key(literal, request.headers().getAll(ClientAddress.HEADER)));
  }

  void spend(String client) {
    long wait = take(client);
    if (wait > 0) {
      refused.increment();
      throw new ProblemException(
          ProblemType.TOO_MANY_REQUESTS,
          "This address has asked for too much in a short time.",
          Optional.of(Duration.ofNanos(wait)));
    }
  }

  /** Zero, or the nanoseconds until a token is there. */
  private long take(String client) {
    long now = nanoTime.getAsLong();
    AtomicLong bucket = fullAt.get(client, absent -> new AtomicLong(now));
    while (true) {
      long known = bucket.get();
      long after = (known - now > 0 ? known : now) + nanosPerToken;
      long missing = after - now - nanosPerBucket;
      if (missing > 0) {
        return missing;
      }
      if (bucket.compareAndSet(known, after)) {
        return 0;
      }
    }
  }
}
