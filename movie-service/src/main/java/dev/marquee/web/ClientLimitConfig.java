package dev.marquee.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** How much of what costs something one client may ask for. */
@ConfigMapping(prefix = "marquee.client-limit")
public interface ClientLimitConfig {

  /** Whether one client's misses are limited. */
  @WithDefault("true")
  boolean enabled();

  /** What one client may ask for in the long run; hits are never counted. */
  @WithDefault("10")
  int requestsPerSecond();

  /** What one client may ask for at once after a pause. */
  @WithDefault("60")
  int burst();

  /**
   * The networks of our own proxies, with commas ({@code 10.0.0.0/8}). Only they are believed when
   * they say in {@code X-Forwarded-For} whom they speak for: nobody else can pick an address.
   * Behind a load balancer its network must stand here, or all visitors are one client.
   */
  Optional<List<String>> trustedProxies();
}
