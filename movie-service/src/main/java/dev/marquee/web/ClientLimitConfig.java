package dev.marquee.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** How much of what costs something one client may ask for. */
@ConfigMapping(prefix = "marquee.client-limit")
public interface ClientLimitConfig {

  /** Whether clients are limited at all. */
  @WithDefault("true")
  boolean enabled();

  /** What one client may ask for in the long run. */
  @WithDefault("10")
  int requestsPerSecond();

  /** What one client may ask for at once after a pause. */
  @WithDefault("60")
  int burst();

  /**
   * The networks of our own proxies, as {@code 10.0.0.0/8}. Only they are believed when they say in
   * X-Forwarded-For whom they speak for. Default: none, so that nobody can pick an address. Behind
   * a load balancer its network must stand here, or all visitors are one client: its own.
   */
  Optional<List<String>> trustedProxies();
}
