package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.constructs.Construct;

/**
 * The service's jobs by the clock, each a task that ends. They run the family's newest revision, so
 * that what the pipeline deploys runs here too.
 */
final class EcsJobs extends Construct {

  private final Cluster cluster;
  private final ServiceTask task;
  private final List<String> subnets;
  private final ISecurityGroup group;
  private final Role role;
  private final String family;

  EcsJobs(
      Construct scope,
      String id,
      EnvironmentConfig config,
      String region,
      Cluster cluster,
      ServiceTask task,
      TaskRoles roles,
      IVpc vpc,
      ISecurityGroup group) {
    super(scope, id);
    this.cluster = cluster;
    this.task = task;
    this.group = group;
    subnets = vpc.selectSubnets(Tier.PRIVATE.subnets()).getSubnetIds();
    family =
        Stack.of(this)
            .formatArn(Arns.of("ecs", "task-definition", Names.fixed(config.name(), "jobs")));
    role =
        Role.Builder.create(this, "Role")
            .roleName(Names.fixed(config, region, "ecs-scheduler"))
            .assumedBy(new ServicePrincipal("scheduler.amazonaws.com"))
            .maxSessionDuration(Duration.hours(1))
            .build();
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("ecs:RunTask"))
            .resources(List.of(family, family + ":*"))
            .conditions(Map.of("ArnEquals", Map.of("ecs:cluster", cluster.getClusterArn())))
            .build());
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("iam:PassRole"))
            .resources(List.of(roles.task().getRoleArn(), roles.execution().getRoleArn()))
            .conditions(
                Map.of("StringEquals", Map.of("iam:PassedToService", "ecs-tasks.amazonaws.com")))
            .build());
    Policies.reviewed(
        role,
        "Any revision of the jobs' task definition: the newest runs",
        Policies.like(
            "Resource::arn:.*:task-definition/" + Names.fixed(config.name(), "jobs") + ":\\*"));
    // TMDB's exports are there by 8:00 UTC. Seldom in dev: an idle database pauses.
    schedule("ImportTitles", "cron(30 8 * * ? *)", "import-titles");
    schedule("Warm", config.production() ? "rate(30 minutes)" : "rate(12 hours)", "warm");
  }

  private void schedule(String id, String when, String job) {
    CfnSchedule.Builder.create(this, id)
        .description("movie-service jobs " + job)
        .scheduleExpression(when)
        .scheduleExpressionTimezone("UTC")
        .flexibleTimeWindow(
            CfnSchedule.FlexibleTimeWindowProperty.builder()
                .mode("FLEXIBLE")
                .maximumWindowInMinutes(10)
                .build())
        .target(
            CfnSchedule.TargetProperty.builder()
                .arn(cluster.getClusterArn())
                .roleArn(role.getRoleArn())
                .input(
                    "{\"containerOverrides\":[{\"name\":\"%s\",\"command\":[\"jobs\",\"%s\"]}]}"
                        .formatted(ServiceTask.CONTAINER, job))
                .retryPolicy(
                    CfnSchedule.RetryPolicyProperty.builder()
                        .maximumRetryAttempts(2)
                        .maximumEventAgeInSeconds(3600)
                        .build())
                .ecsParameters(
                    CfnSchedule.EcsParametersProperty.builder()
                        .taskDefinitionArn(family)
                        .taskCount(1)
                        .capacityProviderStrategy(
                            List.of(
                                CfnSchedule.CapacityProviderStrategyItemProperty.builder()
                                    .capacityProvider("FARGATE_SPOT")
                                    .weight(1)
                                    .build()))
                        .networkConfiguration(
                            CfnSchedule.NetworkConfigurationProperty.builder()
                                .awsvpcConfiguration(
                                    CfnSchedule.AwsVpcConfigurationProperty.builder()
                                        .assignPublicIp("DISABLED")
                                        .subnets(subnets)
                                        .securityGroups(List.of(group.getSecurityGroupId()))
                                        .build())
                                .build())
                        .build())
                .build())
        .build()
        // The family is a name to the schedule: its first revision must be there before.
        .getNode()
        .addDependency(task.definition());
  }
}
