package dev.marquee.tmdb;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How TMDB is asked. */
@ConfigMapping(prefix = "marquee.tmdb")
public interface TmdbConfig {

  /** The origin, without {@code /3}. */
  @WithDefault("https://api.themoviedb.org")
  URI url();

  /** TMDB's v4 read access token; sent in a header. */
  Optional<String> token();

  /** The secret that holds the token instead; set by {@code marquee.secrets.tmdb-token-arn}. */
  Optional<String> tokenArn();

  /**
   * TMDB's v3 key, used where no token is set; TMDB takes it in the query string only (decision
   * 0006).
   */
  Optional<String> key();

  /**
   * What may go upstream, from all replicas that share a Valkey; without one, per process: then
   * divide TMDB's limit, which its documentation puts near 40, by the number of replicas.
   */
  @WithDefault("40")
  int requestsPerSecond();

  /** The time for one answer, waiting for the budget and the retry included. */
  @WithDefault("5s")
  Duration deadline();

  /** How long upstream is left alone after the breaker opened. */
  @WithDefault("5s")
  Duration breakerDelay();

  /** Bytes; a longer body is refused. TMDB's longest are near one megabyte. */
  @WithDefault("8388608")
  int longestBody();

  /** Whether there is something to show upstream. */
  default boolean hasCredentials() {
    return token().or(this::key).or(this::tokenArn).isPresent();
  }
}
