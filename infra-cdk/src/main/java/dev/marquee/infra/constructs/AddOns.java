package dev.marquee.infra.constructs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.services.eks.CfnAddon;
import software.amazon.awscdk.services.eks_v2.Cluster;
import software.constructs.Construct;

/**
 * What EKS itself keeps inside the cluster, each in the version that is the default for the
 * cluster's. Everything else is installed by {@code k8s/platform} and the chart.
 */
public final class AddOns extends Construct {

  /**
   * @param roles the roles of the add-ons that talk to AWS, by the add-on's name
   */
  public AddOns(
      Construct scope,
      String id,
      Cluster cluster,
      Nodes nodes,
      Map<String, ServiceAccountRole> roles) {
    super(scope, id);
    // Nodes are ready only with a network; what runs in Pods waits for nodes.
    CfnAddon network =
        addOn(cluster, "vpc-cni", roles, Optional.of("{\"enableNetworkPolicy\":\"true\"}"));
    CfnAddon proxy = addOn(cluster, "kube-proxy", roles, Optional.empty());
    nodes.groups().forEach(group -> group.getNode().addDependency(network, proxy));
    List.of(
            addOn(cluster, "coredns", roles, Optional.empty()),
            addOn(cluster, "aws-ebs-csi-driver", roles, Optional.empty()),
            addOn(cluster, "metrics-server", roles, Optional.empty()),
            addOn(cluster, "snapshot-controller", roles, Optional.empty()),
            // Logs are fluent-bit's, of k8s/platform.
            addOn(
                cluster,
                "amazon-cloudwatch-observability",
                roles,
                Optional.of("{\"containerLogs\":{\"enabled\":false}}")))
        .forEach(inPods -> nodes.groups().forEach(group -> inPods.getNode().addDependency(group)));
  }

  private CfnAddon addOn(
      Cluster cluster,
      String name,
      Map<String, ServiceAccountRole> roles,
      Optional<String> configuration) {
    CfnAddon.Builder addOn =
        CfnAddon.Builder.create(this, name)
            .addonName(name)
            .clusterName(cluster.getClusterName())
            .resolveConflicts("OVERWRITE");
    configuration.ifPresent(addOn::configurationValues);
    ServiceAccountRole role = roles.get(name);
    if (role != null) {
      addOn.serviceAccountRoleArn(role.role().getRoleArn());
    }
    return addOn.build();
  }
}
