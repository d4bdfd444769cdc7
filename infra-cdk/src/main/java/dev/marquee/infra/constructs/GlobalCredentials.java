package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import java.util.List;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.SecretValue;
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
                .secretStringTemplate("{\"username\":\"" + Database.USER + "\"}")
                .generateStringKey("password")
                .passwordLength(30)
                .excludeCharacters(" %+~`#$&*()|[]{}:;<>?!'/@\"\\")
                .build());
  }

  ISecret secret() {
    return secret;
  }

  /** A follower takes its users from the primary; what is said here is taken out again. */
  Credentials forCluster() {
    return config.isPrimary(region)
        ? Credentials.fromSecret(secret, Database.USER)
        : Credentials.fromPassword(Database.USER, SecretValue.unsafePlainText("the primary's"));
  }

  /** Begins to change the password; in the primary only. */
  void rotate(DatabaseCluster cluster, ISecurityGroup group) {
    if (!config.isPrimary(region)) {
      return;
    }
    SecurityGroup rotation =
        SecurityGroup.Builder.create(this, "Rotation")
            .vpc(vpc)
            .description("Rotation of the password")
            .allowAllOutbound(false)
            .build();
    rotation.addEgressRule(group, Port.tcp(Ports.POSTGRESQL), "SQL");
    rotation.addEgressRule(Peer.anyIpv4(), Port.tcp(443), "Secrets Manager");
    Doors.open(
        this, "Sql", group.getSecurityGroupId(), rotation.getSecurityGroupId(), Ports.POSTGRESQL);
    Objects.requireNonNull(cluster.getSecret())
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
