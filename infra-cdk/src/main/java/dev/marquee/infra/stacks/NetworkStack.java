package dev.marquee.infra.stacks;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.constructs.Endpoints;
import dev.marquee.infra.constructs.MarqueeVpc;
import dev.marquee.infra.constructs.NetworkAcls;
import dev.marquee.infra.constructs.SecurityGroups;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/** Network: what everything else stands in. */
public final class NetworkStack extends Stack {

  private final MarqueeVpc network;
  private final SecurityGroups groups;

  public NetworkStack(Construct scope, EnvironmentConfig config) {
    super(scope, "Network", Plan.stateful(config, "VPC, subnets, routes, access lists"));
    network = new MarqueeVpc(this, "Network", config);
    new NetworkAcls(this, "Acls", network.vpc());
    groups = new SecurityGroups(this, "Groups", network.vpc(), config);
    if (config.network().interfaceEndpoints()) {
      new Endpoints(this, "Endpoints", network.vpc(), groups.endpoints());
    }
  }

  public Vpc vpc() {
    return network.vpc();
  }

  public List<String> natGateways() {
    return network.natGateways();
  }

  public SecurityGroups groups() {
    return groups;
  }
}
