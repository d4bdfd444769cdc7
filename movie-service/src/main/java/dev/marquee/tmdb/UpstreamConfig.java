package dev.marquee.tmdb;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Which catalog is served, and where visitors reach it. */
@ConfigMapping(prefix = "marquee")
public interface UpstreamConfig {

  /**
   * {@code tmdb}, {@code sample}, or {@code auto}: TMDB where a token or key is set, the sample
   * catalog otherwise.
   */
  @WithDefault("auto")
  Choice upstream();

  /**
   * The address that visitors use: signing in comes back to it, and the sample catalog's picture
   * addresses begin with it.
   */
  @WithDefault("http://localhost:8080")
  URI publicUrl();

  /** The possible upstreams. */
  enum Choice {
    AUTO,
    TMDB,
    SAMPLE
  }

  /** Whether the embedded sample catalog answers. */
  default boolean isSample(TmdbConfig tmdb) {
    return switch (upstream()) {
      case AUTO -> !tmdb.hasCredentials();
      case TMDB -> false;
      case SAMPLE -> true;
    };
  }
}
