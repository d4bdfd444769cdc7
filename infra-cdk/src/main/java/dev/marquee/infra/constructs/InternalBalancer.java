package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import java.util.List;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.BaseNetworkListenerProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.HealthCheck;
import software.amazon.awscdk.services.elasticloadbalancingv2.NetworkLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.NetworkTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.Protocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.TargetType;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/** An NLB inside the network, for backends in the cluster that others in the VPC call. */
public final class InternalBalancer extends Construct {

  private final NetworkTargetGroup targets;
  private final SecurityGroup group;

  public InternalBalancer(Construct scope, String id, EnvironmentConfig config, IVpc vpc) {
    super(scope, id);
    group =
        SecurityGroup.Builder.create(this, "Group")
            .vpc(vpc)
            .description("Callers inside the network")
            .allowAllOutbound(false)
            .build();
    group.addIngressRule(Peer.ipv4(config.network().cidr().toString()), Port.tcp(80), "The VPC");
    Bucket log = LogBucket.create(this, "Log", config);
    NetworkLoadBalancer balancer =
        NetworkLoadBalancer.Builder.create(this, "Balancer")
            .vpc(vpc)
            .vpcSubnets(Tier.PRIVATE.subnets())
            .internetFacing(false)
            .crossZoneEnabled(true)
            .deletionProtection(config.production())
            .securityGroups(List.of(group))
            .build();
    LoadBalancerLog.write(balancer, log);
    targets =
        NetworkTargetGroup.Builder.create(this, "Targets")
            .vpc(vpc)
            .targetType(TargetType.IP)
            .port(Ports.SERVICE)
            .healthCheck(
                HealthCheck.builder()
                    .protocol(Protocol.HTTP)
                    .port(String.valueOf(Ports.MANAGEMENT))
                    .path("/q/health/ready")
                    .build())
            .build();
    balancer.addListener(
        "Tcp",
        BaseNetworkListenerProps.builder().port(80).defaultTargetGroups(List.of(targets)).build());
  }

  public NetworkTargetGroup targets() {
    return targets;
  }

  public SecurityGroup group() {
    return group;
  }
}
