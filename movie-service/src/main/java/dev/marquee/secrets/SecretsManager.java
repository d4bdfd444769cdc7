package dev.marquee.secrets;

import dev.marquee.secrets.RotatingSecret.Timing;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Function;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** AWS Secrets Manager. Its client is made when the first secret is read. */
@Singleton
class SecretsManager {
  private static final Duration QUIET = Duration.ofMinutes(1);

  private final Instance<SecretsManagerClient> client;
  private final Timing timing;

  SecretsManager(Instance<SecretsManagerClient> client, SecretsConfig config) {
    this.client = client;
    this.timing = new Timing(config.refresh(), QUIET);
  }

  /**
   * Begins to follow a secret.
   *
   * @param reader see {@link RotatingSecret}
   */
  <T> RotatingSecret<T> follow(String arn, Function<String, T> reader) {
    return new RotatingSecret<>(arn, this::text, reader, timing);
  }

  private String text(String arn) {
    String text = client.get().getSecretValue(request -> request.secretId(arn)).secretString();
    if (text == null) {
      throw new IllegalArgumentException("it is binary");
    }
    return text;
  }
}
