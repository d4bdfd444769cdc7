package dev.marquee.infra.constructs;

import dev.marquee.infra.config.Cidr;
import dev.marquee.infra.config.ClusterConfig;
import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.eks_v2.Cluster;
import software.amazon.awscdk.services.eks_v2.ClusterLoggingTypes;
import software.amazon.awscdk.services.eks_v2.DefaultCapacityType;
import software.amazon.awscdk.services.eks_v2.EndpointAccess;
import software.amazon.awscdk.services.eks_v2.KubernetesVersion;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * The control plane: API server, etcd, scheduler and controllers, all managed by EKS. Secrets are
 * under a key of our own, everything is logged, and who may do what is said by access entries.
 */
public final class KubernetesCluster extends Construct {

  private final Cluster cluster;

  public KubernetesCluster(
      Construct scope, String id, EnvironmentConfig config, String region, IVpc vpc, Key key) {
    super(scope, id);
    String name = Names.cluster(config.name());
    // EKS would make it by itself, and keep logs for ever.
    LogGroup log =
        LogGroup.Builder.create(this, "Log")
            .logGroupName("/aws/eks/" + name + "/cluster")
            .retention(config.watch().logRetention())
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    cluster =
        Cluster.Builder.create(this, "Cluster")
            .clusterName(name)
            .version(KubernetesVersion.of(config.cluster().version()))
            .vpc(vpc)
            .vpcSubnets(List.of(Tier.PRIVATE.subnets()))
            .endpointAccess(endpoint(config.cluster()))
            .role(role(config, region))
            .secretsEncryptionKey(key)
            .clusterLogging(List.of(ClusterLoggingTypes.values()))
            .defaultCapacityType(DefaultCapacityType.NODEGROUP)
            .defaultCapacity(0)
            .bootstrapClusterCreatorAdminPermissions(false)
            .bootstrapSelfManagedAddons(false)
            .outputConfigCommand(false)
            .build();
    cluster.getNode().addDependency(log);
    if (!config.cluster().privateEndpoint()) {
      Reviewed.finding(
          cluster,
          "EKS1",
          "Open to the configured networks, for pipelines outside; eks.private-endpoint closes it");
    }
  }

  public Cluster cluster() {
    return cluster;
  }

  private Role role(EnvironmentConfig config, String region) {
    Role role =
        Role.Builder.create(this, "Role")
            .roleName(Names.fixed(config, region, "eks-cluster"))
            .assumedBy(new ServicePrincipal("eks.amazonaws.com"))
            .managedPolicies(
                List.of(ManagedPolicy.fromAwsManagedPolicyName("AmazonEKSClusterPolicy")))
            .build();
    Reviewed.finding(
        role,
        "IAM4",
        "What EKS needs to run the control plane is AWS' to say",
        Reviewed.AWS_POLICY + "AmazonEKSClusterPolicy");
    return role;
  }

  private static EndpointAccess endpoint(ClusterConfig cluster) {
    if (cluster.privateEndpoint()) {
      return EndpointAccess.PRIVATE;
    }
    return EndpointAccess.PUBLIC_AND_PRIVATE.onlyFrom(
        cluster.allowedCidrs().stream().map(Cidr::toString).toArray(String[]::new));
  }
}
