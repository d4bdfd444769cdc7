package dev.marquee.web;

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
import java.util.function.LongSupplier;

/**
 * What one client may have of that which costs something: requests that go upstream, and new
 * visitors. A token bucket for each client address; what memory answers is never counted.
 * Thread-safe.
 */
@Startup // so that a mistake in the configuration shows at once, not at the first miss
@Singleton
public class ClientLimit {
  private final boolean enabled;
  private final ClientAddress addresses;
  private final Counter refused;
  private final TokenBuckets buckets;

  @Inject
  ClientLimit(ClientLimitConfig config, MeterRegistry registry) {
    this(config, registry, System::nanoTime);
  }

  ClientLimit(ClientLimitConfig config, MeterRegistry registry, LongSupplier nanoTime) {
    if (config.requestsPerSecond() < 1 || config.burst() < 1) {
      throw new IllegalArgumentException("marquee.client-limit: both figures must be at least 1");
    }
    this.enabled = config.enabled();
    this.addresses =
        new ClientAddress(
            config.trustedProxies().orElse(List.of()).stream().map(Network::parse).toList());
    this.refused =
        Counter.builder("marquee.client.limit.refused")
            .description("Requests refused because their client asked for too much")
            .register(registry);
    this.buckets = new TokenBuckets(config.requestsPerSecond(), config.burst(), nanoTime);
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
    Duration wait = buckets.take(client);
    if (wait.isPositive()) {
      refused.increment();
      throw new ProblemException(
          ProblemType.TOO_MANY_REQUESTS,
          "This address has asked for too much in a short time.",
          Optional.of(wait));
    }
  }
}
