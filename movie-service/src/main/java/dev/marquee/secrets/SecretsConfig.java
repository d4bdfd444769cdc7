package dev.marquee.secrets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Which secrets are read from Secrets Manager. */
@ConfigMapping(prefix = "marquee.secrets")
interface SecretsConfig {

  /** The secret with TMDB's token: the token itself, or JSON with {@code token}. */
  Optional<String> tmdbTokenArn();

  /** The secret with the database's user, in the form that RDS gives it. */
  Optional<String> databaseArn();

  /** The secret with Valkey's password: the password itself, or JSON with {@code password}. */
  Optional<String> valkeyArn();

  /** How often a secret is read again. */
  @WithDefault("5m")
  Duration refresh();
}
