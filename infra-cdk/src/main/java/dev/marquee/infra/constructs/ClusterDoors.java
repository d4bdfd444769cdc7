package dev.marquee.infra.constructs;

import software.amazon.awscdk.services.ec2.CfnSecurityGroupEgress;
import software.amazon.awscdk.services.ec2.CfnSecurityGroupIngress;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.constructs.Construct;

/**
 * What {@link SecurityGroups} says of tasks, said of Pods: they carry the cluster's own group, which
 * only the cluster makes. The rules stand beside the cluster, and go with it.
 */
public final class ClusterDoors extends Construct {

  private final String pods;

  public ClusterDoors(Construct scope, String id, String clusterGroup, SecurityGroups groups) {
    super(scope, id);
    pods = clusterGroup;
    fromLoadBalancer("Requests", groups.loadBalancer(), Ports.SERVICE);
    fromLoadBalancer("HealthChecks", groups.loadBalancer(), Ports.MANAGEMENT);
    ingress("Database", groups.database().getSecurityGroupId(), pods, Ports.POSTGRESQL);
    groups
        .cachePorts()
        .forEach(port -> ingress("Cache" + port, groups.cache().getSecurityGroupId(), pods, port));
    ingress("Endpoints", groups.endpoints().getSecurityGroupId(), pods, 443);
  }

  /** Lets {@code source} reach Pods on {@code port}. */
  public void fromLoadBalancer(String id, ISecurityGroup source, int port) {
    ingress(id, pods, source.getSecurityGroupId(), port);
    CfnSecurityGroupEgress.Builder.create(this, id + "Out")
        .groupId(source.getSecurityGroupId())
        .destinationSecurityGroupId(pods)
        .ipProtocol("tcp")
        .fromPort(port)
        .toPort(port)
        .description(id)
        .build();
  }

  private void ingress(String id, String group, String source, int port) {
    CfnSecurityGroupIngress.Builder.create(this, id)
        .groupId(group)
        .sourceSecurityGroupId(source)
        .ipProtocol("tcp")
        .fromPort(port)
        .toPort(port)
        .description(id)
        .build();
  }
}
