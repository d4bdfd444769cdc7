package dev.marquee.infra.stacks;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.constructs.EdgeKey;
import dev.marquee.infra.constructs.FrontDoor;
import dev.marquee.infra.constructs.Published;
import dev.marquee.infra.constructs.RegionalAddress;
import dev.marquee.infra.constructs.TargetGroups;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/**
 * Entrance: the load balancer and its target groups, the same for ECS and EKS, so that address,
 * firewall and edge outlive whatever runs behind them.
 */
public final class EntranceStack extends Stack {

  private final TargetGroups targets;
  private final FrontDoor door;
  private final String url;

  public EntranceStack(
      Construct scope, EnvironmentConfig config, String region, NetworkStack network) {
    super(scope, "Entrance", Plan.stateful(config, "load balancer, target groups, names"));
    targets = new TargetGroups(this, "Targets", config, network.vpc());
    if (config.edge() && config.isPrimary(region)) {
      EdgeKey.create(this, config);
    }
    Optional<RegionalAddress> address =
        config.domain().map(domain -> new RegionalAddress(this, "Address", domain));
    door =
        new FrontDoor(
            this,
            "Door",
            config,
            network.vpc(),
            network.groups().loadBalancer(),
            targets,
            address.map(RegionalAddress::certificate));
    address.ifPresent(present -> present.pointTo(door.balancer(), config, region));

    String environment = config.name();
    String dns = door.balancer().getLoadBalancerDnsName();
    new Published(this, environment, "alb/dns-name", dns);
    url = config.domain().map(domain -> "https://" + domain.name()).orElse("http://" + dns);
    new Published(this, environment, "alb/url", url);
    targets
        .ecs()
        .ifPresent(
            group ->
                new Published(this, environment, "target-group/ecs", group.getTargetGroupArn()));
    targets
        .eks()
        .ifPresent(
            group ->
                new Published(this, environment, "target-group/eks", group.getTargetGroupArn()));
  }

  public TargetGroups targets() {
    return targets;
  }

  /** The address that visitors use. */
  public String url() {
    return url;
  }

  public FrontDoor door() {
    return door;
  }
}
