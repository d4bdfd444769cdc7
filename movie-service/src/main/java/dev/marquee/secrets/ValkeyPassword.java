package dev.marquee.secrets;

import jakarta.inject.Singleton;

/** Valkey's password, where Secrets Manager keeps it. */
@Singleton
public class ValkeyPassword extends TextSecret {
  ValkeyPassword(SecretsConfig config, SecretsManager manager) {
    super(config.valkeyArn().map(arn -> manager.follow(arn, SecretText::password)));
  }
}
