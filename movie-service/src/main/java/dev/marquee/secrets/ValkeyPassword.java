package dev.marquee.secrets;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Valkey's password, where Secrets Manager keeps it. Thread-safe. */
@Singleton
public class ValkeyPassword {
  private final Optional<RotatingSecret<String>> secret;

  ValkeyPassword(SecretsConfig config, SecretsManager manager) {
    this.secret = config.valkeyArn().map(arn -> manager.follow(arn, SecretText::password));
  }

  /**
   * Whether the password is a secret at all; otherwise the configuration has it, if there is one.
   */
  public boolean isSecret() {
    return secret.isPresent();
  }

  /** The password as it was last read; empty before the first time. */
  public Optional<String> value() {
    return secret.flatMap(RotatingSecret::value);
  }

  /** Hears that Valkey refused the password: it is read again, at most once a minute. */
  public void refused() {
    secret.ifPresent(RotatingSecret::refused);
  }

  @PreDestroy
  void close() {
    secret.ifPresent(RotatingSecret::close);
  }
}
