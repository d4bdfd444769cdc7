package dev.marquee.infra.report;

import static dev.marquee.infra.report.Load.HOURS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.infra.config.EnvironmentConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What an environment costs in a month under a load, read off its templates. In dollars. */
public final class Bill {

  private final EnvironmentConfig config;
  private final Prices prices;
  private final Load load;
  private final Map<String, Double> lines = new TreeMap<>();

  /**
   * @param templates by the name of their stack
   */
  public Bill(EnvironmentConfig config, Map<String, JsonNode> templates, Prices prices, Load load) {
    this.config = config;
    this.prices = prices;
    this.load = load;
    templates.forEach(
        (stack, template) ->
            template
                .path("Resources")
                .forEach(
                    resource ->
                        add(stack, resource.path("Type").asText(), resource.path("Properties"))));
  }

  /** The sums by {@code stack: what}, sorted. */
  public Map<String, Double> lines() {
    return lines;
  }

  private void add(String stack, String type, JsonNode properties) {
    switch (type) {
      case "AWS::EC2::NatGateway" -> {
        line(stack, "NAT gateways", HOURS * price("nat-hour"));
        line(stack, "NAT gateways", load.gigabytesUpstream() * price("nat-gb") / gateways());
      }
      case "AWS::EC2::EIP" -> line(stack, "public addresses", HOURS * price("ipv4-hour"));
      case "AWS::EC2::VPCEndpoint" ->
          line(
              stack,
              "interface endpoints",
              properties.path("SubnetIds").size() * HOURS * price("endpoint-hour"));
      case "AWS::KMS::Key" -> line(stack, "keys and secrets", price("kms-key"));
      case "AWS::SecretsManager::Secret" -> line(stack, "keys and secrets", price("secret"));
      case "AWS::ECR::Repository" ->
          line(stack, "images", config.registry().keepImages() * 0.15 * price("ecr-gb"));
      case "AWS::RDS::DBCluster" -> line(stack, "Aurora", 10 * price("aurora-storage-gb"));
      case "AWS::RDS::DBInstance" -> line(stack, "Aurora", HOURS * instance(properties));
      case "AWS::ElastiCache::ServerlessCache" ->
          line(
              stack,
              "Valkey",
              load.cacheGigabytes() * HOURS * price("valkey-gb-hour")
                  + load.millionCacheUnits() * price("valkey-ecpu-million"));
      case "AWS::ElastiCache::ReplicationGroup" ->
          line(
              stack,
              "Valkey",
              (1 + properties.path("ReplicasPerNodeGroup").asInt())
                  * HOURS
                  * price("cache-" + properties.path("CacheNodeType").asText() + "-hour"));
      case "AWS::ElasticLoadBalancingV2::LoadBalancer" -> balancer(stack, properties);
      case "AWS::Route53::HealthCheck" -> line(stack, "names", price("health-check"));
      case "AWS::ECS::Service" -> tasks(stack);
      case "AWS::EKS::Cluster" -> line(stack, "control plane", HOURS * price("eks-hour"));
      case "AWS::EKS::Nodegroup" -> nodes(stack, properties);
      case "AWS::CloudWatch::Alarm" ->
          line(stack, "alarms", Math.max(1, metrics(properties)) * price("alarm"));
      case "AWS::CloudWatch::CompositeAlarm" -> line(stack, "alarms", price("composite-alarm"));
      case "AWS::CloudWatch::Dashboard" -> line(stack, "dashboard", price("dashboard"));
      case "AWS::CloudFront::Distribution" ->
          line(
              stack,
              "CloudFront",
              load.gigabytesOut() * price("cloudfront-gb")
                  + load.millionRequests() * price("cloudfront-million-requests"));
      case "AWS::WAFv2::WebACL" ->
          line(
              stack,
              "firewall",
              price("waf-acl")
                  + properties.path("Rules").size() * price("waf-rule")
                  + load.millionRequests() * price("waf-million-requests"));
      default -> {}
    }
  }

  private double instance(JsonNode properties) {
    String type = properties.path("DBInstanceClass").asText();
    if (!type.equals("db.serverless")) {
      return price("aurora-" + type + "-hour");
    }
    double least = config.database().leastHalfUnits() / 2.0;
    return Math.max(least, load.acuPerInstance()) * price("aurora-acu-hour");
  }

  private void balancer(String stack, JsonNode properties) {
    line(stack, "load balancer", HOURS * price("alb-hour"));
    if (properties.path("Scheme").asText().equals("internal")) {
      return;
    }
    line(stack, "load balancer", load.balancerUnits() * HOURS * price("alb-lcu-hour"));
    line(stack, "public addresses", properties.path("Subnets").size() * HOURS * price("ipv4-hour"));
    if (!config.edge()) {
      line(stack, "data to visitors", load.gigabytesOut() * price("transfer-gb"));
    }
  }

  private void tasks(String stack) {
    var service = config.service();
    String processor = "fargate-" + service.processor().name().toLowerCase(Locale.ROOT);
    double task =
        service.cpuUnits() / 1024.0 * price(processor + "-vcpu-hour")
            + service.memoryMebibytes() / 1024.0 * price(processor + "-gb-hour");
    double needed =
        Math.ceil(load.requestsPerSecond() * 60.0 * share() / service.requestsPerTask());
    double more = Math.max(service.leastTasks(), needed) - 1;
    double spot = service.spotWeight() / 4.0;
    double tasks = 1 + more * (1 - spot + spot * price("spot-share"));
    line(stack, "tasks", tasks * task * HOURS);
    line(stack, "logs", load.gigabytesOfLogs() * share() * price("logs-gb"));
    line(stack, "the service's metrics", 25 * price("custom-metric"));
  }

  private void nodes(String stack, JsonNode properties) {
    JsonNode scaling = properties.path("ScalingConfig");
    double nodes = scaling.path("DesiredSize").asDouble();
    boolean spot = properties.path("CapacityType").asText().equals("SPOT");
    String type = "ec2-" + properties.path("InstanceTypes").path(0).asText() + "-hour";
    double hour = price(type) * (spot ? price("spot-share") : 1);
    line(stack, "nodes", nodes * (HOURS * hour + 20 * price("ebs-gp3-gb")));
    if (!spot) {
      line(stack, "logs", load.gigabytesOfLogs() * (1 - share()) * price("logs-gb"));
    }
  }

  /** The share of visitors that ECS serves. */
  private double share() {
    return switch (config.target()) {
      case ECS -> 1;
      case EKS -> 0;
      case BOTH -> config.service().ecsWeight() / 100.0;
    };
  }

  private int gateways() {
    return switch (config.network().natGateways()) {
      case ONE -> 1;
      case PER_ZONE -> config.network().zones();
    };
  }

  private static long metrics(JsonNode alarm) {
    return alarm.path("Metrics").valueStream().filter(metric -> metric.has("MetricStat")).count();
  }

  private double price(String name) {
    return prices.of(name);
  }

  private void line(String stack, String what, double dollars) {
    lines.merge(stack + ": " + what, dollars, Double::sum);
  }

  /** The columns side by side: what, and each bill's sum; a last line with the totals. */
  public static String table(List<String> titles, List<Bill> bills) {
    Map<String, double[]> rows = new TreeMap<>();
    for (int column = 0; column < bills.size(); column++) {
      for (var line : bills.get(column).lines.entrySet()) {
        rows.computeIfAbsent(line.getKey(), what -> new double[bills.size()])[column] =
            line.getValue();
      }
    }
    StringBuilder table = new StringBuilder("| stack: what | ");
    table.append(String.join(" | ", titles)).append(" |\n|---|");
    table.append("---:|".repeat(titles.size())).append('\n');
    double[] totals = new double[bills.size()];
    rows.forEach(
        (what, dollars) -> {
          table.append("| ").append(what);
          for (int column = 0; column < dollars.length; column++) {
            totals[column] += dollars[column];
            table.append(" | ").append("%.0f".formatted(dollars[column]));
          }
          table.append(" |\n");
        });
    table.append("| **all**");
    for (double total : totals) {
      table.append(" | **").append("%.0f".formatted(total)).append("**");
    }
    return table.append(" |\n").toString();
  }
}
