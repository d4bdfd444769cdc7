package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.HealthCheck;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerAction;
import software.amazon.awscdk.services.elasticloadbalancingv2.TargetGroupLoadBalancingAlgorithmType;
import software.amazon.awscdk.services.elasticloadbalancingv2.TargetType;
import software.amazon.awscdk.services.elasticloadbalancingv2.WeightedTargetGroup;
import software.constructs.Construct;

/** Where the load balancer sends visitors: tasks of ECS, pods of EKS, or both by weight. */
public final class TargetGroups extends Construct {

  private final Optional<ApplicationTargetGroup> ecs;
  private final Optional<ApplicationTargetGroup> green;
  private final Optional<ApplicationTargetGroup> eks;
  private final int ecsWeight;

  public TargetGroups(Construct scope, String id, EnvironmentConfig config, IVpc vpc) {
    super(scope, id);
    ecsWeight = config.service().ecsWeight();
    ecs = config.target().hasEcs() ? Optional.of(group("Ecs", vpc)) : Optional.empty();
    green = config.service().blueGreen() ? Optional.of(group("Green", vpc)) : Optional.empty();
    eks = config.target().hasEks() ? Optional.of(group("Eks", vpc)) : Optional.empty();
  }

  public Optional<ApplicationTargetGroup> ecs() {
    return ecs;
  }

  /** With blue/green deployments: where the next version is put. */
  public Optional<ApplicationTargetGroup> green() {
    return green;
  }

  public Optional<ApplicationTargetGroup> eks() {
    return eks;
  }

  /** All that there are. */
  public List<ApplicationTargetGroup> all() {
    List<ApplicationTargetGroup> all = new ArrayList<>();
    ecs.ifPresent(all::add);
    green.ifPresent(all::add);
    eks.ifPresent(all::add);
    return List.copyOf(all);
  }

  ListenerAction forward() {
    List<WeightedTargetGroup> weighted = new ArrayList<>();
    int ofEcs = eks.isEmpty() ? 100 : ecsWeight;
    ecs.ifPresent(group -> weighted.add(weighted(group, ofEcs)));
    green.ifPresent(group -> weighted.add(weighted(group, 0)));
    eks.ifPresent(group -> weighted.add(weighted(group, ecs.isEmpty() ? 100 : 100 - ofEcs)));
    return ListenerAction.weightedForward(weighted);
  }

  private static WeightedTargetGroup weighted(ApplicationTargetGroup group, int weight) {
    return WeightedTargetGroup.builder().targetGroup(group).weight(weight).build();
  }

  private ApplicationTargetGroup group(String id, IVpc vpc) {
    return ApplicationTargetGroup.Builder.create(this, id)
        .vpc(vpc)
        .targetType(TargetType.IP)
        .protocol(ApplicationProtocol.HTTP)
        .port(Ports.SERVICE)
        .loadBalancingAlgorithmType(
            TargetGroupLoadBalancingAlgorithmType.LEAST_OUTSTANDING_REQUESTS)
        // The service ends what is in flight within 15 s of SIGTERM.
        .deregistrationDelay(Duration.seconds(20))
        .healthCheck(
            HealthCheck.builder()
                .port(String.valueOf(Ports.MANAGEMENT))
                .path("/q/health/ready")
                .healthyHttpCodes("200")
                .interval(Duration.seconds(10))
                .timeout(Duration.seconds(5))
                .healthyThresholdCount(2)
                .unhealthyThresholdCount(3)
                .build())
        .build();
  }
}
