package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import software.amazon.awscdk.services.rds.CfnDBCluster;
import software.amazon.awscdk.services.rds.CfnGlobalCluster;
import software.amazon.awscdk.services.rds.DatabaseCluster;
import software.constructs.Construct;

/**
 * Makes a cluster part of the environment's global database: the primary region's founds it, every
 * other one follows, and sends what is written to the primary.
 */
final class GlobalMembership extends Construct {

  GlobalMembership(
      Construct scope,
      String id,
      EnvironmentConfig config,
      String region,
      DatabaseCluster cluster) {
    super(scope, id);
    String name = Names.fixed(config.name(), "global");
    if (config.isPrimary(region)) {
      CfnGlobalCluster.Builder.create(this, "Database")
          .globalClusterIdentifier(name)
          .sourceDbClusterIdentifier(cluster.getClusterArn())
          .deletionProtection(config.database().deletionProtection())
          .build();
      return;
    }
    CfnDBCluster follower = Underlying.resource(cluster, CfnDBCluster.class);
    follower.setGlobalClusterIdentifier(name);
    follower.setEnableGlobalWriteForwarding(true);
    // These are the primary's to say.
    follower.addPropertyDeletionOverride("MasterUsername");
    follower.addPropertyDeletionOverride("MasterUserPassword");
    follower.addPropertyDeletionOverride("DatabaseName");
  }
}
