package dev.marquee.infra.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * The values of dev and prod. Each field can be replaced by a context value of cdk.json or of the
 * command line ({@code -c prod.regions=us-east-1,eu-west-1}).
 */
public final class Environments {

  /** All there are. */
  public static final List<String> NAMES = List.of("dev", "prod");

  private Environments() {}

  /** The environment of that name; {@code values} are context values by their full keys. */
  public static EnvironmentConfig named(String name, Map<String, String> values) {
    return switch (name) {
      case "dev" -> read(new Settings(name, values), name, false);
      case "prod" -> read(new Settings(name, values), name, true);
      default -> throw new ConfigException("environments", name, String.join(", ", NAMES));
    };
  }

  private static EnvironmentConfig read(Settings from, String name, boolean production) {
    List<String> regions = from.list("regions", List.of("us-east-1"));
    EnvironmentConfig config =
        new EnvironmentConfig(
            name,
            regions,
            from.choice("target", Target.BOTH),
            network(from, name, production),
            new RegistryConfig(
                from.list("registry.services", List.of(Names.SERVICE)),
                from.number("registry.keep-images", production ? 30 : 10),
                from.flag("registry.enhanced-scanning", false)),
            database(from, production),
            new CacheConfig(
                from.choice(
                    "cache.kind",
                    production ? CacheConfig.Kind.NODES : CacheConfig.Kind.SERVERLESS),
                from.number("cache.most-gigabytes", production ? 10 : 1),
                from.text("cache.node-type").orElse("cache.t4g.small"),
                from.number("cache.replicas", 1)),
            service(from, production),
            cluster(from, name, production),
            domain(from),
            from.flag("edge", from.text("domain.name").isPresent()),
            new WatchConfig(
                production ? RetentionDays.THREE_MONTHS : RetentionDays.TWO_WEEKS,
                from.text("watch.email").orElse(""),
                from.number("watch.monthly-dollars", production ? 1500 : 400),
                from.flag("watch.unused-resources", production)),
            new DeliveryConfig(
                from.text("delivery.repository").orElse("marquee/marquee"),
                from.text("delivery.branch").orElse("main"),
                from.flag("delivery.provider", true)));
    from.nothingElse();
    return config;
  }

  private static NetworkConfig network(Settings from, String name, boolean production) {
    return new NetworkConfig(
        Cidr.parse(name + ".network.cidr", from.text("network.cidr").orElse("10.0.0.0/16")),
        from.number("network.zones", 2),
        from.choice(
            "network.nat-gateways",
            production ? NetworkConfig.NatGateways.PER_ZONE : NetworkConfig.NatGateways.ONE),
        from.flag("network.interface-endpoints", production));
  }

  private static DatabaseConfig database(Settings from, boolean production) {
    return new DatabaseConfig(
        from.choice("database.kind", DatabaseConfig.Kind.SERVERLESS),
        from.number("database.least-half-units", production ? 1 : 0),
        from.number("database.most-half-units", production ? 16 : 4),
        from.text("database.instance-type").orElse("t4g.medium"),
        from.number("database.readers", 1),
        Duration.ofDays(from.number("database.backup-days", production ? 35 : 7)),
        from.flag("database.deletion-protection", production),
        from.flag("database.global", false));
  }

  private static ServiceConfig service(Settings from, boolean production) {
    return new ServiceConfig(
        from.choice("service.processor", ServiceConfig.Processor.ARM64),
        from.number("service.cpu-units", production ? 1024 : 512),
        from.number("service.memory-mebibytes", production ? 2048 : 1024),
        from.number("service.least-tasks", production ? 2 : 1),
        from.number("service.most-tasks", production ? 12 : 3),
        from.number("service.requests-per-task", 60_000),
        from.number("service.spot-weight", production ? 2 : 4),
        from.number("service.ecs-weight", 50),
        from.flag("service.blue-green", false),
        from.flag("service.off-hours", false));
  }

  private static ClusterConfig cluster(Settings from, String name, boolean production) {
    String networks = name + ".eks.allowed-cidrs";
    return new ClusterConfig(
        from.text("eks.version").orElse("1.35"),
        from.list("eks.allowed-cidrs", List.of()).stream()
            .map(cidr -> Cidr.parse(networks, cidr))
            .toList(),
        from.flag("eks.private-endpoint", false),
        from.number("eks.least-nodes", production ? 2 : 1),
        from.number("eks.most-nodes", production ? 6 : 3),
        from.flag("eks.internal-load-balancer", false));
  }

  private static Optional<DomainConfig> domain(Settings from) {
    String zoneId = from.text("domain.zone-id").orElse("");
    String zoneName = from.text("domain.zone-name").orElse("");
    return from.text("domain.name").map(name -> new DomainConfig(name, zoneId, zoneName));
  }
}
