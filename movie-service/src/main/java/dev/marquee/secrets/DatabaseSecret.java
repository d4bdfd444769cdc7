package dev.marquee.secrets;

import io.quarkus.arc.Unremovable;
import io.quarkus.credentials.CredentialsProvider;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The database's user and password, where Secrets Manager keeps them: the connection pool asks for
 * each new connection. It is made when {@code
 * quarkus.datasource.credentials-provider-name=database-secret} names it. Thread-safe.
 */
@Singleton
@Named("database-secret")
@Unremovable
public class DatabaseSecret implements CredentialsProvider {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Optional<RotatingSecret<DatabaseUser>> secret;

  DatabaseSecret(SecretsConfig config, SecretsManager manager) {
    this.secret = config.databaseArn().map(arn -> manager.follow(arn, SecretText::databaseUser));
  }

  /** Whether a secret is configured. */
  public boolean isConfigured() {
    return secret.isPresent();
  }

  /**
   * User and password as they were last read; blocks a while for the first time.
   *
   * @throws IllegalStateException if they are not known
   */
  @Override
  public Map<String, String> getCredentials(String provider) {
    DatabaseUser user =
        secret
            .flatMap(DatabaseSecret::await)
            .orElseThrow(() -> new IllegalStateException("marquee.secrets.database-arn: unread"));
    return Map.of(USER_PROPERTY_NAME, user.name(), PASSWORD_PROPERTY_NAME, user.password());
  }

  private static Optional<DatabaseUser> await(RotatingSecret<DatabaseUser> secret) {
    try {
      return secret.await(PATIENCE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Hears that the database refused them: they are read again, at most once a minute. */
  public void refused() {
    secret.ifPresent(RotatingSecret::refused);
  }

  @PreDestroy
  void close() {
    secret.ifPresent(RotatingSecret::close);
  }
}
