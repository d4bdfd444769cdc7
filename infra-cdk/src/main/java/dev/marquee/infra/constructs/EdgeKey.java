package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.SecretValue;
import software.amazon.awscdk.services.secretsmanager.ReplicaRegion;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/**
 * What CloudFront says to the load balancers, so that nobody passes the edge by. Its name is fixed,
 * because it is read in other regions than the one that made it: CloudFront's is {@link #EDGE}.
 */
public final class EdgeKey {

  /** The region that CloudFront is configured in. */
  public static final String EDGE = "us-east-1";

  /** The header that carries it. */
  public static final String HEADER = "X-Marquee-Edge";

  private EdgeKey() {}

  /** Makes it; in the primary region only. */
  public static void create(Construct scope, EnvironmentConfig config) {
    List<ReplicaRegion> replicas =
        Stream.concat(config.regions().stream(), Stream.of(EDGE))
            .distinct()
            .filter(region -> !config.isPrimary(region))
            .map(region -> ReplicaRegion.builder().region(region).build())
            .toList();
    Secret secret =
        Secret.Builder.create(scope, "EdgeKey")
            .secretName(name(config))
            .description("What CloudFront says to the load balancers")
            .generateSecretString(
                SecretStringGenerator.builder().passwordLength(48).excludePunctuation(true).build())
            .replicaRegions(replicas)
            .build();
    Reviewed.finding(
        secret,
        "SMG4",
        "CloudFront and the load balancers learn a new value only when they are deployed");
  }

  /** Its value, read by CloudFormation when it deploys. */
  public static String value(EnvironmentConfig config) {
    return SecretValue.secretsManager(name(config)).unsafeUnwrap();
  }

  private static String name(EnvironmentConfig config) {
    return "marquee/" + config.name() + "/edge-key";
  }
}
