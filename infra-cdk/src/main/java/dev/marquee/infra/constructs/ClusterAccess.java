package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.eks_v2.AccessEntry;
import software.amazon.awscdk.services.eks_v2.AccessPolicy;
import software.amazon.awscdk.services.eks_v2.AccessPolicyNameOptions;
import software.amazon.awscdk.services.eks_v2.AccessScopeType;
import software.amazon.awscdk.services.eks_v2.Cluster;
import software.amazon.awscdk.services.eks_v2.IAccessPolicy;
import software.constructs.Construct;

/**
 * Who may do what in the cluster: the infrastructure's deployer everything, the application's what
 * a chart needs in its namespace, viewers look.
 */
public final class ClusterAccess extends Construct {

  public ClusterAccess(Construct scope, String id, EnvironmentConfig config, Cluster cluster) {
    super(scope, id);
    String environment = config.name();
    entry(
        cluster,
        DeliveryRole.INFRASTRUCTURE.fixedName(environment),
        AccessPolicy.fromAccessPolicyName("AmazonEKSClusterAdminPolicy", everywhere()));
    entry(
        cluster,
        DeliveryRole.APPLICATION.fixedName(environment),
        AccessPolicy.fromAccessPolicyName(
            "AmazonEKSEditPolicy",
            AccessPolicyNameOptions.builder()
                .accessScopeType(AccessScopeType.NAMESPACE)
                .namespaces(List.of(Names.namespace(environment)))
                .build()));
    entry(
        cluster,
        DeliveryRole.VIEWER.fixedName(environment),
        AccessPolicy.fromAccessPolicyName("AmazonEKSViewPolicy", everywhere()));
  }

  private void entry(Cluster cluster, String role, IAccessPolicy policy) {
    AccessEntry.Builder.create(this, role)
        .cluster(cluster)
        .principal(Stack.of(this).formatArn(Arns.ofIam("role", role)))
        .accessPolicies(List.of(policy))
        .build();
  }

  private static AccessPolicyNameOptions everywhere() {
    return AccessPolicyNameOptions.builder().accessScopeType(AccessScopeType.CLUSTER).build();
  }
}
