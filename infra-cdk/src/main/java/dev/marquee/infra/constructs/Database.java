package dev.marquee.infra.constructs;

import dev.marquee.infra.config.DatabaseConfig;
import dev.marquee.infra.config.EnvironmentConfig;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.rds.AuroraPostgresClusterEngineProps;
import software.amazon.awscdk.services.rds.AuroraPostgresEngineVersion;
import software.amazon.awscdk.services.rds.BackupProps;
import software.amazon.awscdk.services.rds.CfnDBCluster;
import software.amazon.awscdk.services.rds.ClusterInstance;
import software.amazon.awscdk.services.rds.DatabaseCluster;
import software.amazon.awscdk.services.rds.DatabaseClusterEngine;
import software.amazon.awscdk.services.rds.IClusterEngine;
import software.amazon.awscdk.services.rds.IClusterInstance;
import software.amazon.awscdk.services.rds.ProvisionedClusterInstanceProps;
import software.amazon.awscdk.services.rds.ServerlessV2ClusterInstanceProps;
import software.constructs.Construct;

/** Aurora PostgreSQL: a writer and readers in other zones, serverless or provisioned. */
public final class Database extends Construct {

  /** The database inside the cluster. */
  static final String NAME = "marquee";

  /** Its owner; a name that nobody tries first. */
  static final String USER = "marquee";

  private static final IClusterEngine ENGINE =
      DatabaseClusterEngine.auroraPostgres(
          AuroraPostgresClusterEngineProps.builder()
              .version(AuroraPostgresEngineVersion.VER_17_7)
              .build());

  private final DatabaseCluster cluster;
  private final String secretArn;
  private final String readableSecretArn;

  public Database(
      Construct scope,
      String id,
      EnvironmentConfig config,
      String region,
      IVpc vpc,
      ISecurityGroup group,
      IKey key) {
    super(scope, id);
    DatabaseConfig database = config.database();
    var builder =
        DatabaseCluster.Builder.create(this, "Cluster")
            .engine(ENGINE)
            .defaultDatabaseName(NAME)
            .vpc(vpc)
            .vpcSubnets(Tier.DATA.subnets())
            .securityGroups(List.of(group))
            .writer(instance("Writer", database, true))
            .readers(
                IntStream.rangeClosed(1, database.readers())
                    .mapToObj(number -> instance("Reader" + number, database, number == 1))
                    .toList())
            .storageEncrypted(true)
            .storageEncryptionKey(key)
            .iamAuthentication(true)
            .parameters(Map.of("rds.force_ssl", "1", "log_min_duration_statement", "1000"))
            .backup(
                BackupProps.builder()
                    .retention(Duration.days(database.backups().toDays()))
                    .preferredWindow("06:00-06:30")
                    .build())
            .preferredMaintenanceWindow("sun:07:00-sun:07:30")
            .copyTagsToSnapshot(true)
            .deletionProtection(database.deletionProtection())
            .removalPolicy(config.production() ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY)
            .enablePerformanceInsights(true)
            .performanceInsightEncryptionKey(key)
            .monitoringInterval(Duration.seconds(60))
            .cloudwatchLogsExports(List.of("postgresql"));
    if (database.kind() == DatabaseConfig.Kind.SERVERLESS) {
      builder
          .serverlessV2MinCapacity(database.leastHalfUnits() / 2.0)
          .serverlessV2MaxCapacity(database.mostHalfUnits() / 2.0);
    }
    if (database.global()) {
      var credentials = new GlobalCredentials(this, "Credentials", config, region, vpc, key);
      cluster = builder.credentials(credentials.forCluster()).build();
      credentials.rotate(cluster, group);
      secretArn = credentials.secret().getSecretArn();
      readableSecretArn = SharedSecret.readable(credentials.secret());
      new GlobalMembership(this, "Global", config, region, cluster);
    } else {
      // RDS keeps the password in Secrets Manager and changes it every seven days.
      cluster = builder.manageMasterUserPassword(true).build();
      CfnDBCluster resource = Underlying.resource(cluster, CfnDBCluster.class);
      resource.setMasterUsername(USER);
      resource.setMasterUserSecret(
          CfnDBCluster.MasterUserSecretProperty.builder().kmsKeyId(key.getKeyArn()).build());
      secretArn = resource.getAttrMasterUserSecretSecretArn();
      readableSecretArn = secretArn;
    }
    Reviewed.finding(
        cluster.getNode().findChild("MonitoringRole"),
        "IAM4",
        "What enhanced monitoring writes is AWS' to say",
        Reviewed.AWS_POLICY + "service-role/AmazonRDSEnhancedMonitoringRole");
    if (!database.deletionProtection()) {
      Reviewed.finding(
          cluster, "RDS10", "dev is torn down often; prod cannot be configured without it");
    }
  }

  public DatabaseCluster cluster() {
    return cluster;
  }

  /** The secret with {@code username} and {@code password}. */
  public String secretArn() {
    return secretArn;
  }

  /** The same for a policy. */
  String readableSecretArn() {
    return readableSecretArn;
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://"
        + cluster.getClusterEndpoint().getHostname()
        + "/"
        + NAME
        + "?sslmode=require";
  }

  private static IClusterInstance instance(String id, DatabaseConfig database, boolean failover) {
    if (database.kind() == DatabaseConfig.Kind.SERVERLESS) {
      return ClusterInstance.serverlessV2(
          id,
          ServerlessV2ClusterInstanceProps.builder()
              .scaleWithWriter(failover)
              .enablePerformanceInsights(true)
              .build());
    }
    return ClusterInstance.provisioned(
        id,
        ProvisionedClusterInstanceProps.builder()
            .instanceType(new InstanceType(database.instanceType()))
            .promotionTier(failover ? 1 : 2)
            .enablePerformanceInsights(true)
            .build());
  }
}
