package dev.marquee.infra;

import static dev.marquee.infra.Resources.items;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statement of every role: no action that is all actions, no resource that is everything. */
class PoliciesTest {

  /**
   * Actions that AWS gives no resource to, or that only read names: these may be on everything.
   * Whatever is not here needs a resource, or a review.
   */
  private static final Set<String> WITHOUT_RESOURCE =
      Set.of(
          "autoscaling:DescribeAutoScalingGroups",
          "autoscaling:DescribeAutoScalingInstances",
          "autoscaling:DescribeLaunchConfigurations",
          "autoscaling:DescribeScalingActivities",
          "autoscaling:DescribeTags",
          "cloudwatch:DescribeAlarms",
          "ec2:DescribeAvailabilityZones",
          "ec2:DescribeImages",
          "ec2:DescribeInstances",
          "ec2:DescribeInstanceTypes",
          "ec2:DescribeLaunchTemplateVersions",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSecurityGroups",
          "ec2:DescribeSubnets",
          "ec2:DescribeVpcs",
          "ec2:GetInstanceTypesFromInstanceRequirements",
          "ecr:GetAuthorizationToken",
          "ecs:DescribeTaskDefinition",
          "elasticloadbalancing:DescribeTargetGroupAttributes",
          "elasticloadbalancing:DescribeTargetGroups",
          "elasticloadbalancing:DescribeTargetHealth");

  static List<Variant> variants() {
    return Variant.all();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void statement_neverAllowsAllActionsOfAService(Variant variant) {
    assertThat(statements(variant))
        .allSatisfy(
            statement ->
                assertThat(items(statement.json().path("Action")).map(JsonNode::asText))
                    .as(statement.where())
                    .isNotEmpty()
                    .noneMatch(action -> action.equals("*") || action.endsWith(":*")));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void statement_namesWhatItAllows(Variant variant) {
    Set<String> open = new TreeSet<>();
    for (Statement statement : statements(variant)) {
      if (items(statement.json().path("Resource")).anyMatch(r -> r.asText().equals("*"))) {
        items(statement.json().path("Action"))
            .map(JsonNode::asText)
            .filter(action -> !WITHOUT_RESOURCE.contains(action))
            .forEach(action -> open.add(statement.where() + " " + action));
      }
    }
    assertThat(open).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void statement_allowsBySayingWhatNotByLeavingOut(Variant variant) {
    assertThat(statements(variant))
        .noneMatch(s -> s.json().has("NotAction") || s.json().has("NotResource"));
  }

  @Test
  void reviewedActions_areAllInUse() {
    Set<String> used = new TreeSet<>();
    for (Variant variant : Variant.all()) {
      statements(variant).stream()
          .filter(s -> items(s.json().path("Resource")).anyMatch(r -> r.asText().equals("*")))
          .flatMap(s -> items(s.json().path("Action")))
          .forEach(action -> used.add(action.asText()));
    }
    assertThat(WITHOUT_RESOURCE).allMatch(used::contains);
  }

  private record Statement(String where, JsonNode json) {}

  /** What is allowed to roles. A boundary grants nothing, {@link DeliveryTest} looks at it. */
  private static List<Statement> statements(Variant variant) {
    List<Statement> found = new ArrayList<>();
    variant
        .templates()
        .forEach(
            (path, template) ->
                template
                    .path("Resources")
                    .properties()
                    .forEach(
                        resource -> {
                          String where = path + " " + resource.getKey();
                          JsonNode properties = resource.getValue().path("Properties");
                          switch (resource.getValue().path("Type").asText()) {
                            case "AWS::IAM::Policy" ->
                                add(found, where, properties.path("PolicyDocument"));
                            case "AWS::IAM::Role" ->
                                properties
                                    .path("Policies")
                                    .forEach(
                                        inline -> add(found, where, inline.path("PolicyDocument")));
                            case "AWS::IAM::ManagedPolicy" -> {
                              if (!resource.getKey().startsWith("Boundary")) {
                                add(found, where, properties.path("PolicyDocument"));
                              }
                            }
                            default -> {}
                          }
                        }));
    assertThat(found).isNotEmpty();
    return found;
  }

  private static void add(List<Statement> found, String where, JsonNode document) {
    document
        .path("Statement")
        .forEach(
            statement -> {
              if (statement.path("Effect").asText().equals("Allow")) {
                found.add(new Statement(where, statement));
              }
            });
  }
}
