package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/**
 * A key of our own, rotated every year; in prod it outlives its stack, and so does what it opens.
 */
public final class CustomerKey {

  private CustomerKey() {}

  public static Key create(Construct scope, EnvironmentConfig config, String description) {
    return Key.Builder.create(scope, "Key")
        .description("Marquee " + config.name() + ": " + description)
        .enableKeyRotation(true)
        .removalPolicy(config.production() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
        .build();
  }
}
