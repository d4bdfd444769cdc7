package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.eks_v2.Cluster;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * The roles of what {@code k8s/platform} and EKS' add-ons run in {@code kube-system} and beside.
 */
public final class PlatformRoles extends Construct {

  private static final String SYSTEM = "kube-system";

  private final EnvironmentConfig config;
  private final String region;
  private final Cluster cluster;
  private final ServiceAccountRole albController;
  private final ServiceAccountRole clusterAutoscaler;
  private final ServiceAccountRole fluentBit;
  private final Map<String, ServiceAccountRole> addOns;

  /**
   * @param targetGroups those whose targets the load balancer controller may change
   */
  public PlatformRoles(
      Construct scope,
      String id,
      EnvironmentConfig config,
      String region,
      Cluster cluster,
      List<String> targetGroups,
      List<String> podLogs) {
    super(scope, id);
    this.config = config;
    this.region = region;
    this.cluster = cluster;
    albController = bindingRole(targetGroups);
    clusterAutoscaler = scalingRole();
    fluentBit = loggingRole(podLogs);
    addOns =
        Map.of(
            "vpc-cni",
            role("vpc-cni", SYSTEM, "aws-node").managed("AmazonEKS_CNI_Policy"),
            "aws-ebs-csi-driver",
            role("ebs-csi", SYSTEM, "ebs-csi-controller-sa")
                .managed("service-role/AmazonEBSCSIDriverPolicy"),
            "amazon-cloudwatch-observability",
            role("cloudwatch-agent", "amazon-cloudwatch", "cloudwatch-agent")
                .managed("CloudWatchAgentServerPolicy"));
  }

  public ServiceAccountRole albController() {
    return albController;
  }

  public ServiceAccountRole clusterAutoscaler() {
    return clusterAutoscaler;
  }

  public ServiceAccountRole fluentBit() {
    return fluentBit;
  }

  /** The add-ons' roles by the add-on's name. */
  public Map<String, ServiceAccountRole> addOns() {
    return addOns;
  }

  /** It only binds Pods to target groups that exist: no load balancer, rule or group is its own. */
  private ServiceAccountRole bindingRole(List<String> targetGroups) {
    return role("alb-controller", SYSTEM, "aws-load-balancer-controller")
        .allow(
            List.of(
                "ec2:DescribeAvailabilityZones",
                "ec2:DescribeInstances",
                "ec2:DescribeNetworkInterfaces",
                "ec2:DescribeSecurityGroups",
                "ec2:DescribeSubnets",
                "ec2:DescribeVpcs",
                "elasticloadbalancing:DescribeTargetGroupAttributes",
                "elasticloadbalancing:DescribeTargetGroups",
                "elasticloadbalancing:DescribeTargetHealth"),
            List.of("*"))
        .allow(
            List.of(
                "elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:RegisterTargets"),
            targetGroups)
        .reviewed("Describing has no resource", "Resource::*");
  }

  private ServiceAccountRole scalingRole() {
    String owned = "aws:ResourceTag/k8s.io/cluster-autoscaler/" + Names.cluster(config.name());
    return role("cluster-autoscaler", SYSTEM, "cluster-autoscaler")
        .allow(
            List.of(
                "autoscaling:DescribeAutoScalingGroups",
                "autoscaling:DescribeAutoScalingInstances",
                "autoscaling:DescribeLaunchConfigurations",
                "autoscaling:DescribeScalingActivities",
                "autoscaling:DescribeTags",
                "ec2:DescribeImages",
                "ec2:DescribeInstanceTypes",
                "ec2:DescribeLaunchTemplateVersions",
                "ec2:GetInstanceTypesFromInstanceRequirements"),
            List.of("*"))
        .allow(
            List.of("eks:DescribeNodegroup"),
            List.of(
                Stack.of(this)
                    .formatArn(Arns.of("eks", "nodegroup", Names.cluster(config.name()) + "/*"))))
        .allow(
            PolicyStatement.Builder.create()
                .actions(
                    List.of(
                        "autoscaling:SetDesiredCapacity",
                        "autoscaling:TerminateInstanceInAutoScalingGroup"))
                .resources(List.of(Stack.of(this).formatArn(Arns.autoScalingGroups())))
                // EKS puts this tag on the groups of its node groups.
                .conditions(Map.of("StringEquals", Map.of(owned, "owned")))
                .build())
        .reviewed(
            "Describing has no resource; groups have generated names, and the tag narrows them",
            "Resource::*",
            Policies.like("Resource::arn:.*:nodegroup/.*/\\*"),
            Policies.like("Resource::arn:.*:autoScalingGroup:\\*:autoScalingGroupName/\\*"));
  }

  private ServiceAccountRole loggingRole(List<String> podLogs) {
    return role("fluent-bit", SYSTEM, "fluent-bit")
        .allow(
            List.of("logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"),
            podLogs);
  }

  private ServiceAccountRole role(String name, String namespace, String account) {
    return new ServiceAccountRole(
        this, name, Names.fixed(config, region, name), cluster, namespace, account);
  }
}
