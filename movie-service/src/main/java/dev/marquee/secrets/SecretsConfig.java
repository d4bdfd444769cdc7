package dev.marquee.secrets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Which secrets are read from Secrets Manager. */
@ConfigMapping(prefix = "marquee.secrets")
interface SecretsConfig {

  /** The secret that holds TMDB's token; it goes before {@code marquee.tmdb.token}. */
  Optional<String> tmdbTokenArn();

  /** The secret that holds the database's user, in the form that RDS gives it. */
  Optional<String> databaseArn();

  /** The secret that holds Valkey's password. */
  Optional<String> valkeyArn();

  /** How often secrets are read again. */
  @WithDefault("5m")
  Duration refresh();
}
