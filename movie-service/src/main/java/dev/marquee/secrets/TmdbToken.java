package dev.marquee.secrets;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Optional;

/** TMDB's token, where Secrets Manager keeps it. Read from the start on. Thread-safe. */
@Startup
@Singleton
public class TmdbToken {
  private final Optional<RotatingSecret<String>> secret;

  TmdbToken(SecretsConfig config, SecretsManager manager) {
    this.secret = config.tmdbTokenArn().map(arn -> manager.follow(arn, SecretText::token));
  }

  /** Whether the token is a secret at all; otherwise the configuration has it. */
  public boolean isSecret() {
    return secret.isPresent();
  }

  /** The token as it was last read; empty before the first time. */
  public Optional<String> value() {
    return secret.flatMap(RotatingSecret::value);
  }

  /** Hears that TMDB refused the token: it is read again, at most once a minute. */
  public void refused() {
    secret.ifPresent(RotatingSecret::refused);
  }

  @PreDestroy
  void close() {
    secret.ifPresent(RotatingSecret::close);
  }
}
