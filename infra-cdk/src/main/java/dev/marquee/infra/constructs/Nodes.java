package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import dev.marquee.infra.config.ServiceConfig.Processor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.services.ec2.BlockDevice;
import software.amazon.awscdk.services.ec2.BlockDeviceVolume;
import software.amazon.awscdk.services.ec2.EbsDeviceOptions;
import software.amazon.awscdk.services.ec2.EbsDeviceVolumeType;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.LaunchTemplate;
import software.amazon.awscdk.services.ec2.LaunchTemplateHttpTokens;
import software.amazon.awscdk.services.eks_v2.CapacityType;
import software.amazon.awscdk.services.eks_v2.Cluster;
import software.amazon.awscdk.services.eks_v2.LaunchTemplateSpec;
import software.amazon.awscdk.services.eks_v2.Nodegroup;
import software.amazon.awscdk.services.eks_v2.NodegroupAmiType;
import software.amazon.awscdk.services.eks_v2.NodegroupOptions;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** The nodes, in private subnets: a group on demand, and one on Spot that grows with the load. */
public final class Nodes extends Construct {

  private static final List<String> POLICIES =
      List.of("AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly");

  private final List<Nodegroup> groups;

  public Nodes(
      Construct scope, String id, EnvironmentConfig config, String region, Cluster cluster) {
    super(scope, id);
    Role role = role(config, region);
    LaunchTemplate template = template();
    Processor processor = config.service().processor();
    int least = config.cluster().leastNodes();
    int most = config.cluster().mostNodes();
    groups =
        List.of(
            group(
                cluster,
                "OnDemand",
                options(role, template, processor)
                    .capacityType(CapacityType.ON_DEMAND)
                    .instanceTypes(types(processor).limit(1).toList())
                    .minSize(least)
                    .maxSize(most)
                    .labels(Map.of("capacity", "on-demand"))
                    .build()),
            group(
                cluster,
                "Spot",
                options(role, template, processor)
                    .capacityType(CapacityType.SPOT)
                    // The more types, the seldomer there is none to be had.
                    .instanceTypes(types(processor).toList())
                    .minSize(0)
                    .desiredSize(1)
                    .maxSize(most)
                    .labels(Map.of("capacity", "spot"))
                    .build()));
  }

  public List<Nodegroup> groups() {
    return groups;
  }

  private static Nodegroup group(Cluster cluster, String id, NodegroupOptions options) {
    return cluster.addNodegroupCapacity(id, options);
  }

  private static NodegroupOptions.Builder options(
      Role role, LaunchTemplate template, Processor processor) {
    return NodegroupOptions.builder()
        .nodeRole(role)
        .subnets(Tier.PRIVATE.subnets())
        .amiType(
            switch (processor) {
              case ARM64 -> NodegroupAmiType.AL2023_ARM_64_STANDARD;
              case X86 -> NodegroupAmiType.AL2023_X86_64_STANDARD;
            })
        .enableNodeAutoRepair(true)
        .maxUnavailable(1)
        .launchTemplateSpec(
            LaunchTemplateSpec.builder()
                .id(template.getLaunchTemplateId())
                .version(template.getLatestVersionNumber())
                .build());
  }

  /** All of 2 processors and 4 GiB: the autoscaler takes the nodes of a group for equal. */
  private static Stream<InstanceType> types(Processor processor) {
    Stream<String> names =
        switch (processor) {
          case ARM64 -> Stream.of("t4g.medium", "c7g.large", "c6g.large");
          case X86 -> Stream.of("t3.medium", "t3a.medium", "c6i.large");
        };
    return names.map(InstanceType::new);
  }

  /** Encrypted gp3 disks, and credentials that only the node itself can ask for. */
  private LaunchTemplate template() {
    return LaunchTemplate.Builder.create(this, "Template")
        .blockDevices(
            List.of(
                BlockDevice.builder()
                    .deviceName("/dev/xvda")
                    .volume(
                        BlockDeviceVolume.ebs(
                            20,
                            EbsDeviceOptions.builder()
                                .volumeType(EbsDeviceVolumeType.GP3)
                                .encrypted(true)
                                .deleteOnTermination(true)
                                .build()))
                    .build()))
        .httpTokens(LaunchTemplateHttpTokens.REQUIRED)
        .httpPutResponseHopLimit(1)
        .build();
  }

  private Role role(EnvironmentConfig config, String region) {
    Role role =
        Role.Builder.create(this, "Role")
            .roleName(Names.fixed(config, region, "eks-node-group"))
            .assumedBy(new ServicePrincipal("ec2.amazonaws.com"))
            .managedPolicies(
                POLICIES.stream().map(ManagedPolicy::fromAwsManagedPolicyName).toList())
            .build();
    Reviewed.finding(
        role,
        "IAM4",
        "What a node needs to join and to fetch images is AWS' to say",
        POLICIES.stream().map(policy -> Reviewed.AWS_POLICY + policy).toArray(String[]::new));
    return role;
  }
}
