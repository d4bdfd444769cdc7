package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.eks.CfnAccessEntry;
import software.amazon.awscdk.services.eks_v2.Cluster;
import software.constructs.Construct;

/**
 * Who may do what in the cluster: the infrastructure's deployer everything; the application's
 * deployer and viewers what {@code k8s/platform/namespaces} binds to their groups.
 */
public final class ClusterAccess extends Construct {

  private final String environment;
  private final Cluster cluster;

  public ClusterAccess(Construct scope, String id, EnvironmentConfig config, Cluster cluster) {
    super(scope, id);
    environment = config.name();
    this.cluster = cluster;
    entry(DeliveryRole.INFRASTRUCTURE)
        .accessPolicies(
            List.of(
                CfnAccessEntry.AccessPolicyProperty.builder()
                    .policyArn("arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy")
                    .accessScope(
                        CfnAccessEntry.AccessScopeProperty.builder().type("cluster").build())
                    .build()))
        .build();
    entry(DeliveryRole.APPLICATION).kubernetesGroups(List.of("marquee-deployers")).build();
    entry(DeliveryRole.VIEWER).kubernetesGroups(List.of("marquee-viewers")).build();
  }

  private CfnAccessEntry.Builder entry(DeliveryRole role) {
    String name = role.fixedName(environment);
    return CfnAccessEntry.Builder.create(this, name)
        .clusterName(cluster.getClusterName())
        .principalArn(Stack.of(this).formatArn(Arns.ofIam("role", name)));
  }
}
