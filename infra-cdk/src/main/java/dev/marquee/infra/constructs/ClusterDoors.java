package dev.marquee.infra.constructs;

import software.amazon.awscdk.services.ec2.CfnSecurityGroupEgress;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.constructs.Construct;

/**
 * What {@link SecurityGroups} says of tasks, said of Pods: they carry the cluster's own group,
 * which only the cluster makes. The rules stand beside the cluster, and go with it.
 */
public final class ClusterDoors extends Construct {

  private final String pods;

  public ClusterDoors(Construct scope, String id, String clusterGroup, SecurityGroups groups) {
    super(scope, id);
    pods = clusterGroup;
    fromLoadBalancer("Requests", groups.loadBalancer(), Ports.SERVICE);
    fromLoadBalancer("HealthChecks", groups.loadBalancer(), Ports.MANAGEMENT);
    Doors.open(this, "Database", groups.database().getSecurityGroupId(), pods, Ports.POSTGRESQL);
    groups
        .cachePorts()
        .forEach(
            port ->
                Doors.open(this, "Cache" + port, groups.cache().getSecurityGroupId(), pods, port));
    Doors.open(this, "Endpoints", groups.endpoints().getSecurityGroupId(), pods, 443);
  }

  /** Lets {@code source} reach Pods on {@code port}. */
  public void fromLoadBalancer(String id, ISecurityGroup source, int port) {
    Doors.open(this, id, pods, source.getSecurityGroupId(), port);
    CfnSecurityGroupEgress.Builder.create(this, id + "Out")
        .groupId(source.getSecurityGroupId())
        .destinationSecurityGroupId(pods)
        .ipProtocol("tcp")
        .fromPort(port)
        .toPort(port)
        .description(id)
        .build();
  }
}
