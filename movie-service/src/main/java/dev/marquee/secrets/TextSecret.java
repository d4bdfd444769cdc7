package dev.marquee.secrets;

import jakarta.annotation.PreDestroy;
import java.util.Optional;

/** A secret that is one text, where Secrets Manager keeps it. Thread-safe. */
abstract class TextSecret {
  private final Optional<RotatingSecret<String>> secret;

  TextSecret(Optional<RotatingSecret<String>> secret) {
    this.secret = secret;
  }

  /** Whether it is a secret at all; otherwise the configuration has it, if there is one. */
  public boolean isSecret() {
    return secret.isPresent();
  }

  /** The text as it was last read; empty before the first time. */
  public Optional<String> value() {
    return secret.flatMap(RotatingSecret::value);
  }

  /** Hears that the text was refused: it is read again, at most once a minute. */
  public void refused() {
    secret.ifPresent(RotatingSecret::refused);
  }

  @PreDestroy
  void close() {
    secret.ifPresent(RotatingSecret::close);
  }
}
