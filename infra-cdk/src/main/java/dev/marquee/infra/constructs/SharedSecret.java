package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.ReplicaRegion;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/**
 * A secret that is the same in all regions: made in the primary, replicated to the others, where it
 * is known by its name. With one region its name is generated.
 */
public final class SharedSecret {

  private SharedSecret() {}

  /** Its ARN for a policy: a replica is known by its name, which ends in six characters there. */
  static String readable(ISecret secret) {
    String whole = secret.getSecretFullArn();
    return whole == null ? secret.getSecretArn() + "-??????" : whole;
  }

  public static ISecret create(
      Construct scope,
      String name,
      EnvironmentConfig config,
      String region,
      IKey key,
      String description,
      SecretStringGenerator first) {
    List<String> others = config.regions().stream().filter(other -> !other.equals(region)).toList();
    String fixed = "marquee/" + config.name() + "/" + name;
    if (!config.isPrimary(region)) {
      return Secret.fromSecretNameV2(scope, name, fixed);
    }
    var secret =
        Secret.Builder.create(scope, name)
            .description(description)
            .generateSecretString(first)
            .removalPolicy(config.production() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
    if (others.isEmpty()) {
      return secret.encryptionKey(key).build();
    }
    // A key belongs to one region; the replicas, and so the secret, are under AWS' own.
    return secret
        .secretName(fixed)
        .replicaRegions(
            others.stream().map(other -> ReplicaRegion.builder().region(other).build()).toList())
        .build();
  }
}
