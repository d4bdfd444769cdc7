package dev.marquee.secrets;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** TMDB's token, where Secrets Manager keeps it. Read from the start on. */
@Startup
@Singleton
public class TmdbToken extends TextSecret {
  TmdbToken(SecretsConfig config, SecretsManager manager) {
    super(config.tmdbTokenArn().map(arn -> manager.follow(arn, SecretText::token)));
  }
}
