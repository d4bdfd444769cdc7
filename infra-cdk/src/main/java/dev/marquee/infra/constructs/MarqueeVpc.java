package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.NetworkConfig.NatGateways;
import dev.marquee.infra.config.SubnetPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.CfnNatGateway;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogOptions;
import software.amazon.awscdk.services.ec2.FlowLogTrafficType;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** The VPC: three tiers of subnets in each zone, the way out, and a log of what flows. */
public final class MarqueeVpc extends Construct {

  private final Vpc vpc;

  public MarqueeVpc(Construct scope, String id, EnvironmentConfig config) {
    super(scope, id);
    var network = config.network();
    var flows =
        LogGroup.Builder.create(this, "FlowLog")
            .retention(config.watch().logRetention())
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    vpc =
        Vpc.Builder.create(this, "Vpc")
            .ipAddresses(new SubnetAddresses(new SubnetPlan(network.cidr())))
            .availabilityZones(zones(network.zones()))
            .natGateways(network.natGateways() == NatGateways.ONE ? 1 : network.zones())
            .subnetConfiguration(Arrays.stream(Tier.values()).map(MarqueeVpc::subnets).toList())
            .gatewayEndpoints(
                Map.of(
                    "S3",
                    GatewayVpcEndpointOptions.builder()
                        .service(GatewayVpcEndpointAwsService.S3)
                        .build()))
            .flowLogs(
                Map.of(
                    "All",
                    FlowLogOptions.builder()
                        .trafficType(FlowLogTrafficType.ALL)
                        .destination(FlowLogDestination.toCloudWatchLogs(flows))
                        .build()))
            .build();
  }

  public Vpc vpc() {
    return vpc;
  }

  /** The ids of the NAT gateways. */
  public List<String> natGateways() {
    return vpc.getNode().findAll().stream()
        .filter(CfnNatGateway.class::isInstance)
        .map(gateway -> ((CfnNatGateway) gateway).getAttrNatGatewayId())
        .toList();
  }

  /** Zones by their place in the region's list: names differ from account to account. */
  private static List<String> zones(int count) {
    return IntStream.range(0, count).mapToObj(zone -> Fn.select(zone, Fn.getAzs())).toList();
  }

  private static SubnetConfiguration subnets(Tier tier) {
    var subnets = SubnetConfiguration.builder().name(tier.label).subnetType(tier.type);
    // What is public there is a load balancer or a NAT gateway, and both bring addresses along.
    return tier == Tier.PUBLIC ? subnets.mapPublicIpOnLaunch(false).build() : subnets.build();
  }
}
