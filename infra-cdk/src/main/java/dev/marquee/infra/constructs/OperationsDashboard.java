package dev.marquee.infra.constructs;

import dev.marquee.infra.config.Names;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.elasticloadbalancingv2.HttpCodeElb;
import software.amazon.awscdk.services.elasticloadbalancingv2.HttpCodeTarget;
import software.constructs.Construct;

/** One page from visitors down to the network, a row for each part. */
public final class OperationsDashboard extends Construct {

  public OperationsDashboard(Construct scope, String id, Watched watched, List<Slo> slos) {
    super(scope, id);
    Dashboard dashboard =
        Dashboard.Builder.create(this, "Dashboard")
            .dashboardName(Names.fixed(watched.config().name(), "operations"))
            .build();
    dashboard.addWidgets(visitors(watched));
    dashboard.addWidgets(objectives(slos));
    dashboard.addWidgets(service(watched));
    watched
        .ecs()
        .ifPresent(
            ecs ->
                dashboard.addWidgets(
                    graph("ECS: processor, percent", ecs.metricCpuUtilization()),
                    graph("ECS: memory, percent", ecs.metricMemoryUtilization())));
    watched
        .eks()
        .ifPresent(
            cluster ->
                dashboard.addWidgets(
                    graph("EKS: nodes", watched.ofCluster(cluster, "cluster_node_count")),
                    graph(
                        "EKS: processor, percent",
                        watched.ofCluster(cluster, "node_cpu_utilization")),
                    graph(
                        "EKS: memory, percent",
                        watched.ofCluster(cluster, "node_memory_utilization"))));
    dashboard.addWidgets(data(watched));
    dashboard.addWidgets(network(watched));
  }

  private static IWidget[] visitors(Watched watched) {
    var balancer = watched.balancer().getMetrics();
    return new IWidget[] {
      graph("ALB: requests", balancer.requestCount()),
      graph(
          "ALB: server errors",
          balancer.httpCodeTarget(HttpCodeTarget.TARGET_5XX_COUNT),
          balancer.httpCodeElb(HttpCodeElb.ELB_5XX_COUNT)),
      graph(
          "ALB: response time, s",
          balancer.targetResponseTime(Watched.options("p50")),
          balancer.targetResponseTime(Watched.options("p99")))
    };
  }

  private static IWidget[] objectives(List<Slo> slos) {
    return slos.stream()
        .map(slo -> graph("SLO: " + slo.name(), slo.bad().apply(Duration.minutes(5))))
        .toArray(IWidget[]::new);
  }

  private static IWidget[] service(Watched watched) {
    return new IWidget[] {
      graph(
          "Service: look-ups in the cache",
          List.of("hit", "stale", "shared", "miss", "coalesced").stream()
              .<IMetric>map(
                  outcome ->
                      watched.ofService(
                          "marquee_cache_lookups_total", Map.of("outcome", outcome), "Sum"))
              .toArray(IMetric[]::new)),
      graph(
          "Service: breakers open",
          watched.ofService("marquee_tmdb_breaker", Map.of("state", "open"), "Maximum"),
          watched.ofService("marquee_fleet_breaker", Map.of("state", "open"), "Maximum")),
      graph(
          "Service: request time, s",
          watched.ofService("http_server_requests_seconds", Map.of(), "Average"))
    };
  }

  private static IWidget[] data(Watched watched) {
    boolean serverless = watched.serverlessCache();
    return new IWidget[] {
      graph("Aurora: processor, percent", watched.databaseCpu(), watched.databaseFill()),
      graph(
          "Aurora: latency, ms",
          watched.ofDatabase("ReadLatency", "Average"),
          watched.ofDatabase("WriteLatency", "Average")),
      graph("Aurora: lag of readers, ms", watched.replicaLag()),
      serverless
          ? graph(
              "Valkey: load",
              watched.ofCache("ElastiCacheProcessingUnits", "Sum"),
              watched.ofCache("ThrottledCmds", "Sum"))
          : graph(
              "Valkey: load",
              watched.ofCache("EngineCPUUtilization", "Average"),
              watched.ofCache("DatabaseMemoryUsagePercentage", "Average")),
      graph(
          "Valkey: hits and misses",
          watched.ofCache("CacheHits", "Sum"),
          watched.ofCache("CacheMisses", "Sum"),
          watched.ofCache("Evictions", "Sum"))
    };
  }

  private static IWidget[] network(Watched watched) {
    IMetric[] out =
        watched.natGateways().stream()
            .map(gateway -> watched.ofGateway(gateway, "BytesOutToDestination", "Sum"))
            .toArray(IMetric[]::new);
    IMetric[] errors =
        watched.natGateways().stream()
            .map(gateway -> watched.ofGateway(gateway, "ErrorPortAllocation", "Sum"))
            .toArray(IMetric[]::new);
    return new IWidget[] {graph("NAT: bytes out", out), graph("NAT: no port left", errors)};
  }

  private static GraphWidget graph(String title, IMetric... metrics) {
    return GraphWidget.Builder.create().title(title).width(8).left(List.of(metrics)).build();
  }
}
