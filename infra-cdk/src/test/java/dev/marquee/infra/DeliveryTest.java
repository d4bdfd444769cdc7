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
    "diff, pull_request ref:refs/heads/main",
    "infra-deploy, environment:prod",
    "image-push, ref:refs/heads/main",
    "app-deploy, environment:prod"
  })
  void role_isForWorkflowsOfTheRepositoryIn(String name, String contexts) {
    JsonNode condition =
        role(name)
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
    assertThat(properties(template(), "AWS::IAM::Role"))
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
            properties(template(), "AWS::IAM::ManagedPolicy").stream()
                .flatMap(policy -> policy.path("PolicyDocument").path("Statement").valueStream())
                .flatMap(statement -> items(statement.path("Action")))
                .map(JsonNode::asText))
        .contains("iam:PassRole")
        .filteredOn(action -> action.startsWith("iam:") || action.contains(":Delete"))
        .containsExactly("iam:PassRole");
  }

  @Test
  void diff_onlyReads() {
    assertThat(actions("DIFF"))
        .containsExactlyInAnyOrder(
            "cloudformation:DescribeStacks", "cloudformation:GetTemplate", "sts:AssumeRole");
    assertThat(targets("DIFF"))
        .filteredOn(resource -> resource.contains(":role/"))
        .singleElement()
        .asString()
        .contains("lookup-role");
  }

  @Test
  void imagePush_reachesRepositoriesOnly() {
    assertThat(actions("IMAGES"))
        .allMatch(action -> action.startsWith("ecr:") || action.equals("ssm:GetParameter"))
        .noneMatch(action -> action.contains("Delete") || action.contains("Policy"));
  }

  @Test
  void applicationDeploy_touchesThisServiceOnly() {
    assertThat(actions("APPLICATION"))
        .contains("ecs:UpdateService", "ecs:RegisterTaskDefinition", "ssm:PutParameter")
        .noneMatch(action -> action.startsWith("cloudformation:"));
    assertThat(targets("APPLICATION"))
        .anyMatch(resource -> resource.contains("service/marquee-prod-ecs/*"))
        .anyMatch(resource -> resource.contains("parameter/marquee/prod/*/digest"));
  }

  @Test
  void viewer_needsASecondFactor() {
    assertThat(role("viewer").path("AssumeRolePolicyDocument").toString())
        .contains("{\"aws:MultiFactorAuthPresent\":\"true\"}");
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

  private static JsonNode template() {
    return Variant.of("prod").template("Delivery");
  }

  private static JsonNode role(String name) {
    return properties(template(), "AWS::IAM::Role").stream()
        .filter(role -> role.path("RoleName").asText().equals("marquee-prod-" + name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> actions(String id) {
    return statements(id).stream()
        .flatMap(statement -> items(statement.path("Action")))
        .map(JsonNode::asText)
        .toList();
  }

  private static List<String> targets(String id) {
    return statements(id).stream()
        .flatMap(statement -> items(statement.path("Resource")))
        .map(JsonNode::toString)
        .toList();
  }

  private static List<JsonNode> statements(String id) {
    return resources(template(), "AWS::IAM::Policy").entrySet().stream()
        .filter(policy -> policy.getKey().startsWith("Roles" + id))
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
