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

  /** v4 read access token. Environment: {@code TMDB_API_TOKEN}. */
  Optional<String> token();

  /** The secret that holds the token instead; set by {@code marquee.secrets.tmdb-token-arn}. */
  Optional<String> tokenArn();

  /** v3 key, used where no token is set. Environment: {@code TMDB_API_KEY}. */
  Optional<String> key();

  /** What the whole fleet may ask. TMDB's documentation puts its limit near 40. */
  @WithDefault("40")
  int requestsPerSecond();

  /** The time that one answer may take, waiting for the budget and the retry included. */
  @WithDefault("5s")
  Duration deadline();

  /** How long upstream is left alone after the breaker opened. */
  @WithDefault("5s")
  Duration breakerDelay();

  /** A body longer than this is refused. TMDB's longest are near one megabyte. */
  @WithDefault("8388608")
  int longestBody();

  /** Whether there is something to show upstream. */
  default boolean hasCredentials() {
    return token().or(this::key).or(this::tokenArn).isPresent();
  }
}
