package dev.marquee.infra.constructs;

import dev.marquee.infra.config.CacheConfig;
import dev.marquee.infra.config.DatabaseConfig;
import dev.marquee.infra.config.EnvironmentConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;

/** What is watched, and the metrics by which. */
public record Watched(
    EnvironmentConfig config,
    ApplicationLoadBalancer balancer,
    List<ApplicationTargetGroup> targets,
    Database database,
    Cache cache,
    List<String> natGateways,
    Optional<FargateService> ecs,
    Optional<String> eks) {

  private static final Duration PERIOD = Duration.minutes(1);

  IMetric unhealthy(ApplicationTargetGroup group) {
    return group.getMetrics().unhealthyHostCount(options("Maximum"));
  }

  IMetric databaseCpu() {
    return database.cluster().metricCPUUtilization(options("Average"));
  }

  /** How much of what it may have a serverless database has; of a provisioned one, connections. */
  IMetric databaseFill() {
    return config.database().kind() == DatabaseConfig.Kind.SERVERLESS
        ? database.cluster().metricACUUtilization(options("Average"))
        : database.cluster().metricDatabaseConnections(options("Maximum"));
  }

  IMetric replicaLag() {
    return ofDatabase("AuroraReplicaLagMaximum", "Maximum");
  }

  IMetric ofDatabase(String name, String statistic) {
    return database.cluster().metric(name, options(statistic));
  }

  IMetric ofCache(String name, String statistic) {
    // The nodes of a group have its name and a number.
    String dimension = serverlessCache() ? "clusterId" : "CacheClusterId";
    String value = serverlessCache() ? cache.name() : cache.name() + "-001";
    return Metrics.of("AWS/ElastiCache", name, Map.of(dimension, value), statistic, PERIOD);
  }

  boolean serverlessCache() {
    return config.cache().kind() == CacheConfig.Kind.SERVERLESS;
  }

  IMetric ofGateway(String gateway, String name, String statistic) {
    return Metrics.of("AWS/NATGateway", name, Map.of("NatGatewayId", gateway), statistic, PERIOD);
  }

  IMetric ofCluster(String cluster, String name) {
    return Metrics.of("ContainerInsights", name, Map.of("ClusterName", cluster), "Average", PERIOD);
  }

  /** The service's own, which the collector brings. */
  Metric ofService(String name, Map<String, String> dimensions, String statistic) {
    var all = new HashMap<>(dimensions);
    all.put("environment", config.name());
    return Metrics.of(Metrics.SERVICE, name, all, statistic, PERIOD);
  }

  static MetricOptions options(String statistic) {
    return MetricOptions.builder().statistic(statistic).period(PERIOD).build();
  }
}
