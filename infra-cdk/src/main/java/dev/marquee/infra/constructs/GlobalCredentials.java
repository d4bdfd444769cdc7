package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.rds.Credentials;
import software.amazon.awscdk.services.rds.DatabaseCluster;
import software.amazon.awscdk.services.secretsmanager.HostedRotation;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.RotationScheduleOptions;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.amazon.awscdk.services.secretsmanager.SingleUserHostedRotationOptions;
import software.constructs.Construct;

/**
 * The user of a global database. RDS does not manage passwords there, so the secret is ours:
 * replicated to the other regions, and changed in the primary by the function that Secrets Manager
 * hosts for it.
 */
final class GlobalCredentials extends Construct {

  private static final String USER = "marquee";

  private final EnvironmentConfig config;
  private final String region;
  private final IVpc vpc;
  private final ISecret secret;

  GlobalCredentials(
      Construct scope, String id, EnvironmentConfig config, String region, IVpc vpc, IKey key) {
    super(scope, id);
    this.config = config;
    this.region = region;
    this.vpc = vpc;
    secret =
        SharedSecret.create(
            this,
            "database",
            config,
            region,
            key,
            "The database's user",
            SecretStringGenerator.builder()
                .secretStringTemplate("{\"username\":\"" + USER + "\"}")
                .generateStringKey("password")
                .passwordLength(30)
                .excludeCharacters(" %+~`#$&*()|[]{}:;<>?!'/@\"\\")
                .build());
  }

  ISecret secret() {
    return secret;
  }

  Credentials forCluster() {
    return Credentials.fromSecret(secret, USER);
  }

  /** Tells the secret where its database is, and begins to rotate it. */
  void join(DatabaseCluster cluster, ISecurityGroup group) {
    if (!config.isPrimary(region)) {
      return;
    }
    SecurityGroup rotation =
        SecurityGroup.Builder.create(this, "Rotation")
            .vpc(vpc)
            .description("The function that changes the database's password")
            .allowAllOutbound(false)
            .build();
    rotation.addEgressRule(group, Port.tcp(Ports.POSTGRESQL), "SQL");
    rotation.addEgressRule(
        Peer.anyIpv4(), Port.tcp(443), "Secrets Manager");
    group.addIngressRule(rotation, Port.tcp(Ports.POSTGRESQL), "Rotation");
    secret
        .attach(cluster)
        .addRotationSchedule(
            "Schedule",
            RotationScheduleOptions.builder()
                .automaticallyAfter(Duration.days(30))
                .hostedRotation(
                    HostedRotation.postgreSqlSingleUser(
                        SingleUserHostedRotationOptions.builder()
                            .vpc(vpc)
                            .vpcSubnets(Tier.PRIVATE.subnets())
                            .securityGroups(List.of(rotation))
                            .build()))
                .build());
  }
}
