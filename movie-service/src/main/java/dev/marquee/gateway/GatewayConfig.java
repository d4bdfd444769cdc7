package dev.marquee.gateway;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** How the drop-in surface is guarded. */
@ConfigMapping(prefix = "marquee.gateway")
interface GatewayConfig {
  /**
   * The keys that callers of {@code /3} may show, with commas, as TMDB's {@code api_key} or as a
   * bearer token. Without any, everybody is served and whatever key they show is ignored.
   */
  Optional<List<String>> keys();
}
