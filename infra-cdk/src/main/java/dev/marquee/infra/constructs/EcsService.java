package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import dev.marquee.infra.config.ServiceConfig;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.TimeZone;
import software.amazon.awscdk.services.applicationautoscaling.CronOptions;
import software.amazon.awscdk.services.applicationautoscaling.EnableScalingProps;
import software.amazon.awscdk.services.applicationautoscaling.ScalingSchedule;
import software.amazon.awscdk.services.applicationautoscaling.Schedule;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ecs.AlarmBehavior;
import software.amazon.awscdk.services.ecs.AlternateTarget;
import software.amazon.awscdk.services.ecs.AlternateTargetProps;
import software.amazon.awscdk.services.ecs.AvailabilityZoneRebalancing;
import software.amazon.awscdk.services.ecs.CapacityProviderStrategy;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.CpuUtilizationScalingProps;
import software.amazon.awscdk.services.ecs.DeploymentAlarmConfig;
import software.amazon.awscdk.services.ecs.DeploymentCircuitBreaker;
import software.amazon.awscdk.services.ecs.DeploymentStrategy;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.ListenerRuleConfiguration;
import software.amazon.awscdk.services.ecs.LoadBalancerTargetOptions;
import software.amazon.awscdk.services.ecs.MemoryUtilizationScalingProps;
import software.amazon.awscdk.services.ecs.PropagatedTagSource;
import software.amazon.awscdk.services.ecs.RequestCountScalingProps;
import software.amazon.awscdk.services.ecs.ScalableTaskCount;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.HttpCodeTarget;
import software.constructs.Construct;

/** The service on Fargate: on demand first, then Spot; a bad deployment goes back by itself. */
final class EcsService extends Construct {

  private final FargateService service;

  EcsService(
      Construct scope,
      String id,
      EnvironmentConfig config,
      Cluster cluster,
      ServiceTask task,
      ISecurityGroup group,
      TargetGroups targets,
      FrontDoor door) {
    super(scope, id);
    ApplicationTargetGroup blue = targets.ecs().orElseThrow();
    Alarm errors = errors(config, blue);
    var builder =
        FargateService.Builder.create(this, "Service")
            .serviceName(Names.SERVICE)
            .cluster(cluster)
            .taskDefinition(task.definition())
            .vpcSubnets(Tier.PRIVATE.subnets())
            .assignPublicIp(false)
            .securityGroups(List.of(group))
            .capacityProviderStrategies(capacity(config.service()))
            .minHealthyPercent(100)
            .maxHealthyPercent(200)
            .availabilityZoneRebalancing(AvailabilityZoneRebalancing.ENABLED)
            .healthCheckGracePeriod(Duration.seconds(60))
            .enableEcsManagedTags(true)
            .propagateTags(PropagatedTagSource.SERVICE)
            .circuitBreaker(DeploymentCircuitBreaker.builder().rollback(true).build())
            .deploymentAlarms(
                DeploymentAlarmConfig.builder()
                    .alarmNames(List.of(errors.getAlarmName()))
                    .behavior(AlarmBehavior.ROLLBACK_ON_ALARM)
                    .build());
    var target =
        LoadBalancerTargetOptions.builder()
            .containerName(ServiceTask.CONTAINER)
            .containerPort(Ports.SERVICE);
    targets
        .green()
        .ifPresent(
            green -> {
              builder
                  .deploymentStrategy(DeploymentStrategy.BLUE_GREEN)
                  .bakeTime(Duration.minutes(5));
              target.alternateTarget(
                  new AlternateTarget(
                      "Green",
                      AlternateTargetProps.builder()
                          .alternateTargetGroup(green)
                          .productionListener(
                              ListenerRuleConfiguration.applicationListenerRule(door.rule()))
                          .build()));
            });
    service = builder.build();
    blue.addTarget(service.loadBalancerTarget(target.build()));
    targets.green().ifPresent(green -> reviewShifting());
    scale(config.service(), blue);
  }

  private void reviewShifting() {
    Reviewed.finding(
        service.getNode().findChild("GreenRole"),
        "IAM4",
        "What ECS needs to move visitors from blue to green is AWS' to say",
        Reviewed.AWS_POLICY + "AmazonECSInfrastructureRolePolicyForLoadBalancers");
  }

  FargateService service() {
    return service;
  }

  private Alarm errors(EnvironmentConfig config, ApplicationTargetGroup group) {
    return Alarm.Builder.create(this, "DeploymentErrors")
        .alarmName(Names.fixed(config.name(), "ecs-deployment-errors"))
        .alarmDescription("Tasks answer with 5xx: a deployment under way goes back")
        .metric(
            group
                .getMetrics()
                .httpCodeTarget(
                    HttpCodeTarget.TARGET_5XX_COUNT,
                    MetricOptions.builder().statistic("Sum").period(Duration.minutes(1)).build()))
        .threshold(25)
        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
        .evaluationPeriods(3)
        .datapointsToAlarm(2)
        .treatMissingData(TreatMissingData.NOT_BREACHING)
        .build();
  }

  private static List<CapacityProviderStrategy> capacity(ServiceConfig size) {
    return List.of(
        CapacityProviderStrategy.builder()
            .capacityProvider("FARGATE")
            .base(1)
            .weight(4 - size.spotWeight())
            .build(),
        CapacityProviderStrategy.builder()
            .capacityProvider("FARGATE_SPOT")
            .weight(size.spotWeight())
            .build());
  }

  private void scale(ServiceConfig size, ApplicationTargetGroup group) {
    ScalableTaskCount tasks =
        service.autoScaleTaskCount(
            EnableScalingProps.builder()
                .minCapacity(size.leastTasks())
                .maxCapacity(size.mostTasks())
                .build());
    tasks.scaleOnCpuUtilization(
        "Cpu",
        CpuUtilizationScalingProps.builder()
            .targetUtilizationPercent(60)
            .scaleInCooldown(Duration.minutes(5))
            .scaleOutCooldown(Duration.minutes(1))
            .build());
    tasks.scaleOnMemoryUtilization(
        "Memory",
        MemoryUtilizationScalingProps.builder()
            .targetUtilizationPercent(80)
            .scaleInCooldown(Duration.minutes(5))
            .build());
    tasks.scaleOnRequestCount(
        "Requests",
        RequestCountScalingProps.builder()
            .targetGroup(group)
            .requestsPerTarget(size.requestsPerTask())
            .scaleOutCooldown(Duration.minutes(1))
            .build());
    if (size.offHours()) {
      tasks.scaleOnSchedule("Evening", schedule("20", "*", 0, 0));
      tasks.scaleOnSchedule(
          "Morning", schedule("7", "MON-FRI", size.leastTasks(), size.mostTasks()));
    }
  }

  private static ScalingSchedule schedule(String hour, String days, int least, int most) {
    return ScalingSchedule.builder()
        .schedule(Schedule.cron(CronOptions.builder().hour(hour).minute("0").weekDay(days).build()))
        .timeZone(TimeZone.ETC_UTC)
        .minCapacity(least)
        .maxCapacity(most)
        .build();
  }
}
