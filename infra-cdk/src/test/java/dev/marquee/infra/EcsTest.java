package dev.marquee.infra;

import static dev.marquee.infra.Resources.has;
import static dev.marquee.infra.Resources.like;
import static dev.marquee.infra.Resources.properties;
import static dev.marquee.infra.Resources.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.assertions.Match;

/** Ecs: the cluster, the service, and what happens when it is deployed or loaded. */
class EcsTest {

  private static final String SERVICE = "AWS::ECS::Service";
  private static final String POLICY = "AWS::ApplicationAutoScaling::ScalingPolicy";
  private static final String TARGET = "AWS::ApplicationAutoScaling::ScalableTarget";

  @Test
  void target_saysWhetherThereIsEcs() {
    assertThat(Variant.of("dev").has("Ecs")).isTrue();
    assertThat(Variant.of("eks").has("Ecs")).isFalse();
  }

  @Test
  void cluster_hasContainerInsights() {
    has(
        Variant.of("dev").stack("Ecs"),
        "AWS::ECS::Cluster",
        Map.of("ClusterSettings", with(Map.of("Name", "containerInsights", "Value", "enhanced"))));
  }

  @ParameterizedTest
  @CsvSource({"dev, 0, 4", "prod, 2, 2"})
  void tasks_beginOnDemandAndGoOnWithSpot(String variant, int onDemand, int spot) {
    has(
        Variant.of(variant).stack("Ecs"),
        SERVICE,
        Map.of(
            "CapacityProviderStrategy",
            List.of(
                Map.of("CapacityProvider", "FARGATE", "Base", 1, "Weight", onDemand),
                Map.of("CapacityProvider", "FARGATE_SPOT", "Weight", spot))));
  }

  @Test
  void tasks_standInPrivateSubnetsWithoutPublicAddress() {
    JsonNode network =
        properties(Variant.of("dev").template("Ecs"), SERVICE)
            .getFirst()
            .path("NetworkConfiguration")
            .path("AwsvpcConfiguration");
    assertThat(network.path("AssignPublicIp").asText()).isEqualTo("DISABLED");
    assertThat(network.path("Subnets"))
        .hasSize(2)
        .allSatisfy(subnet -> assertThat(subnet.toString()).contains("PrivateSubnet"));
  }

  @Test
  void badDeployment_goesBack() {
    has(
        Variant.of("prod").stack("Ecs"),
        SERVICE,
        Map.of(
            "DeploymentConfiguration",
            like(
                Map.of(
                    "DeploymentCircuitBreaker", Map.of("Enable", true, "Rollback", true),
                    "Alarms", like(Map.of("Enable", true, "Rollback", true)),
                    "MinimumHealthyPercent", 100))));
    has(
        Variant.of("prod").stack("Ecs"),
        "AWS::CloudWatch::Alarm",
        Map.of(
            "AlarmName",
            "marquee-prod-ecs-deployment-errors",
            "MetricName",
            "HTTPCode_Target_5XX_Count"));
  }

  @Test
  void blueGreen_isThereBySwitch() {
    has(
        Variant.of("ecs").stack("Ecs"),
        SERVICE,
        Map.of(
            "DeploymentConfiguration", like(Map.of("Strategy", "BLUE_GREEN")),
            "LoadBalancers",
                with(
                    like(
                        Map.of(
                            "AdvancedConfiguration",
                            like(
                                Map.of(
                                    "AlternateTargetGroupArn",
                                    Match.anyValue(),
                                    "ProductionListenerRule",
                                    Match.anyValue())))))));
    has(
        Variant.of("dev").stack("Ecs"),
        SERVICE,
        Map.of("DeploymentConfiguration", like(Map.of("Strategy", Match.absent()))));
  }

  @Test
  void number_followsProcessorMemoryAndRequests() {
    assertThat(properties(Variant.of("prod").template("Ecs"), POLICY))
        .extracting(
            policy ->
                policy
                    .path("TargetTrackingScalingPolicyConfiguration")
                    .path("PredefinedMetricSpecification")
                    .path("PredefinedMetricType")
                    .asText())
        .containsExactlyInAnyOrder(
            "ECSServiceAverageCPUUtilization",
            "ECSServiceAverageMemoryUtilization",
            "ALBRequestCountPerTarget");
    has(Variant.of("prod").stack("Ecs"), TARGET, Map.of("MinCapacity", 2, "MaxCapacity", 12));
  }

  @Test
  void offHours_stopTasksBySwitch() {
    has(
        Variant.of("ecs").stack("Ecs"),
        TARGET,
        Map.of(
            "ScheduledActions",
            with(
                like(
                    Map.of(
                        "Schedule",
                        "cron(0 20 ? * * *)",
                        "ScalableTargetAction",
                        Map.of("MinCapacity", 0, "MaxCapacity", 0))),
                like(
                    Map.of(
                        "Schedule",
                        "cron(0 7 ? * MON-FRI *)",
                        "ScalableTargetAction",
                        Map.of("MinCapacity", 1, "MaxCapacity", 3))))));
    has(Variant.of("dev").stack("Ecs"), TARGET, Map.of("ScheduledActions", Match.absent()));
  }

  @Test
  void jobs_runByTheClockOnSpot() {
    List<JsonNode> schedules =
        properties(Variant.of("prod").template("Ecs"), "AWS::Scheduler::Schedule");
    assertThat(schedules)
        .extracting(schedule -> schedule.path("Target").path("Input").asText())
        .containsExactlyInAnyOrder(override("import-titles"), override("warm"));
    assertThat(schedules)
        .allSatisfy(
            schedule -> {
              JsonNode task = schedule.path("Target").path("EcsParameters");
              assertThat(task.path("CapacityProviderStrategy").toString()).contains("FARGATE_SPOT");
              assertThat(task.path("TaskDefinitionArn").toString())
                  .contains("task-definition/marquee-prod-jobs\"");
            });
  }

  @Test
  void logs_areKeptAsConfigured() {
    Stream.of("dev:14", "prod:90")
        .map(entry -> entry.split(":"))
        .forEach(
            entry ->
                Variant.of(entry[0])
                    .stack("Ecs")
                    .allResourcesProperties(
                        "AWS::Logs::LogGroup",
                        Map.of("RetentionInDays", Integer.parseInt(entry[1]))));
  }

  @Test
  void pipeline_isToldClusterAndService() {
    var stack = Variant.of("dev").stack("Ecs");
    for (String name : List.of("ecs/cluster", "ecs/service")) {
      has(stack, "AWS::SSM::Parameter", Map.of("Name", "/marquee/dev/" + name));
    }
  }

  private static String override(String job) {
    return "{\"containerOverrides\":[{\"name\":\"movie-service\",\"command\":[\"jobs\",\""
        + job
        + "\"]}]}";
  }
}
