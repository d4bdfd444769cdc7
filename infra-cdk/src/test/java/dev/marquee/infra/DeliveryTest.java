package dev.marquee.infra;

import static dev.marquee.infra.Resources.has;
import static dev.marquee.infra.Resources.items;
import static dev.marquee.infra.Resources.properties;
import static dev.marquee.infra.Resources.resources;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Delivery: which workflow may take which role, and what the role may do. */
class DeliveryTest {

  private static final String HOST = "token.actions.githubusercontent.com";

  @ParameterizedTest
  @CsvSource({
    "prod, diff, pull_request ref:refs/heads/main",
    "prod, infra-deploy, environment:prod",
    "prod, image-push, environment:prod",
    "prod, app-deploy, environment:prod",
    "dev, image-push, ref:refs/heads/main",
    "dev, image-pull, ref:refs/heads/main environment:dev environment:prod"
  })
  void role_isForWorkflowsOfTheRepositoryIn(String variant, String name, String contexts) {
    JsonNode condition =
        role(variant, name)
            .path("AssumeRolePolicyDocument")
            .path("Statement")
            .path(0)
            .path("Condition")
            .path("StringEquals");
    assertThat(condition.path(HOST + ":aud").asText()).isEqualTo("sts.amazonaws.com");
    assertThat(items(condition.path(HOST + ":sub")).map(JsonNode::asText))
        .containsExactlyInAnyOrder(
            List.of(contexts.split(" ")).stream()
                .map(context -> "repo:marquee/marquee:" + context)
                .toArray(String[]::new));
  }

  @Test
  void roles_lastAnHourAndAreBounded() {
    assertThat(properties(template("prod"), "AWS::IAM::Role"))
        .hasSize(5)
        .allSatisfy(
            role -> {
              assertThat(role.path("MaxSessionDuration").asInt()).isEqualTo(3600);
              assertThat(role.path("PermissionsBoundary").toString())
                  .contains(":policy/marquee-prod-boundary");
            });
  }

  @Test
  void boundary_allowsNothingOfIamButPassingRoles() {
    assertThat(
            properties(template("prod"), "AWS::IAM::ManagedPolicy").stream()
                .flatMap(policy -> policy.path("PolicyDocument").path("Statement").valueStream())
                .flatMap(statement -> items(statement.path("Action")))
                .map(JsonNode::asText))
        .contains("iam:PassRole")
        .filteredOn(action -> action.startsWith("iam:") || action.contains(":Delete"))
        .containsExactly("iam:PassRole");
  }

  @Test
  void diff_onlyReads() {
    assertThat(actions("prod", "DIFF"))
        .containsExactlyInAnyOrder(
            "cloudformation:DescribeStacks", "cloudformation:GetTemplate", "sts:AssumeRole");
    assertThat(targets("prod", "DIFF"))
        .filteredOn(resource -> resource.contains(":role/"))
        .singleElement()
        .asString()
        .contains("lookup-role");
  }

  @Test
  void imagePush_reachesRepositoriesOnly() {
    assertThat(actions("prod", "IMAGES"))
        .allMatch(action -> action.startsWith("ecr:") || action.equals("ssm:GetParameter"))
        .noneMatch(action -> action.contains("Delete") || action.contains("Policy"));
  }

  @Test
  void imagePull_onlyReads() {
    assertThat(actions("dev", "IMAGEREADER"))
        .isNotEmpty()
        .allMatch(
            action ->
                action.startsWith("ecr:BatchCheck")
                    || action.startsWith("ecr:BatchGet")
                    || action.startsWith("ecr:Describe")
                    || action.startsWith("ecr:Get")
                    || action.equals("ssm:GetParameter"));
    assertThat(targets("dev", "IMAGEREADER"))
        .filteredOn(resource -> !resource.equals("\"*\""))
        .allMatch(
            resource ->
                resource.contains("repository/marquee/*")
                    || resource.contains("parameter/marquee/dev/*"));
  }

  @Test
  void production_hasNoImagesToTakeOn() {
    assertThat(properties(template("prod"), "AWS::IAM::Role"))
        .noneMatch(role -> role.path("RoleName").asText().endsWith("image-pull"));
  }

  @Test
  void applicationDeploy_touchesThisServiceOnly() {
    assertThat(actions("prod", "APPLICATION"))
        .contains("ecs:UpdateService", "ecs:RegisterTaskDefinition", "ssm:PutParameter")
        .noneMatch(action -> action.startsWith("cloudformation:"));
    assertThat(targets("prod", "APPLICATION"))
        .anyMatch(resource -> resource.contains("service/marquee-prod-ecs/*"))
        .anyMatch(resource -> resource.contains("parameter/marquee/prod/*/digest"));
  }

  @Test
  void viewer_needsASecondFactor() {
    assertThat(role("prod", "viewer").path("AssumeRolePolicyDocument").toString())
        .contains("{\"aws:MultiFactorAuthPresent\":\"true\"}");
  }

  @Test
  void viewer_readsLogsOfTasksAndOfPods() {
    assertThat(targets("prod", "VIEWER"))
        .filteredOn(resource -> resource.contains(":log-group:"))
        .satisfiesExactlyInAnyOrder(
            tasks -> assertThat(tasks).contains(":log-group:marquee-prod-*"),
            pods -> assertThat(pods).contains(":log-group:/marquee/prod/eks*"));
  }

  @Test
  void provider_isMadeBySwitch() {
    String provider = "AWS::IAM::OIDCProvider";
    has(
        Variant.of("prod").stack("Delivery"),
        provider,
        Map.of("Url", "https://" + HOST, "ClientIdList", List.of("sts.amazonaws.com")));
    Variant.of("ecs").stack("Delivery").resourceCountIs(provider, 0);
    assertThat(Variant.of("ecs").template("Delivery").toString())
        .contains(":oidc-provider/" + HOST);
  }

  @Test
  void roles_areMadeOnceInAnAccount() {
    assertThat(Variant.of("regions").stacks().keySet())
        .filteredOn(path -> path.endsWith("/Delivery"))
        .containsExactly("marquee-prod-us-east-1/Delivery");
  }

  private static JsonNode template(String variant) {
    return Variant.of(variant).template("Delivery");
  }

  private static JsonNode role(String variant, String name) {
    return properties(template(variant), "AWS::IAM::Role").stream()
        .filter(role -> role.path("RoleName").asText().equals("marquee-" + variant + "-" + name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> actions(String variant, String id) {
    return statements(variant, id).stream()
        .flatMap(statement -> items(statement.path("Action")))
        .map(JsonNode::asText)
        .toList();
  }

  private static List<String> targets(String variant, String id) {
    return statements(variant, id).stream()
        .flatMap(statement -> items(statement.path("Resource")))
        .map(JsonNode::toString)
        .toList();
  }

  private static List<JsonNode> statements(String variant, String id) {
    return resources(template(variant), "AWS::IAM::Policy").entrySet().stream()
        .filter(policy -> policy.getKey().startsWith("Roles" + id + "DefaultPolicy"))
        .flatMap(
            policy ->
                policy
                    .getValue()
                    .path("Properties")
                    .path("PolicyDocument")
                    .path("Statement")
                    .valueStream())
        .toList();
  }
}
