package dev.marquee.infra;

import static dev.marquee.infra.Resources.items;
import static dev.marquee.infra.Resources.properties;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The roles of what runs in the cluster: one service account each, and no more than it needs. */
class EksRolesTest {

  @ParameterizedTest
  @CsvSource({
    "app, movie-service-prod:movie-service",
    "alb-controller, kube-system:aws-load-balancer-controller",
    "cluster-autoscaler, kube-system:cluster-autoscaler",
    "ebs-csi, kube-system:ebs-csi-controller-sa",
    "fluent-bit, kube-system:fluent-bit",
    "vpc-cni, kube-system:aws-node",
    "cloudwatch-agent, amazon-cloudwatch:cloudwatch-agent"
  })
  void role_trustsExactlyItsServiceAccountForAnHour(String name, String account)
      throws JsonProcessingException {
    JsonNode role = role("marquee-prod-" + name);
    assertThat(role.path("MaxSessionDuration").asInt()).isEqualTo(3600);
    String text = role.path("AssumeRolePolicyDocument").path("Fn::Sub").path(0).asText();
    assertThat(Variant.JSON.readTree(text).path("Statement"))
        .singleElement()
        .satisfies(
            trust -> {
              assertThat(trust.path("Action").asText()).isEqualTo("sts:AssumeRoleWithWebIdentity");
              assertThat(trust.path("Principal").path("Federated").asText())
                  .isEqualTo("${Provider}");
              JsonNode condition = trust.path("Condition").path("StringEquals");
              assertThat(condition.path("${Issuer}:aud").asText()).isEqualTo("sts.amazonaws.com");
              assertThat(condition.path("${Issuer}:sub").asText())
                  .isEqualTo("system:serviceaccount:" + account);
            });
  }

  @Test
  void nodes_haveARoleOfTheirOwn() {
    assertThat(role("marquee-prod-eks-node-group").path("ManagedPolicyArns").toString())
        .contains("AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly")
        .doesNotContain("CNI");
  }

  @Test
  void controlPlane_hasARoleOfItsOwn() {
    assertThat(role("marquee-prod-eks-cluster").path("ManagedPolicyArns").toString())
        .contains("AmazonEKSClusterPolicy");
  }

  @Test
  void provider_isTheClustersIssuer() {
    assertThat(properties(template(), "AWS::IAM::OIDCProvider"))
        .singleElement()
        .satisfies(
            provider ->
                assertThat(provider.path("Url").toString()).contains("OpenIdConnectIssuerUrl"));
  }

  @Test
  void app_reachesItsBucketItsSecretsAndTheirKeyOnly() {
    List<JsonNode> statements = statements("App");
    assertThat(statements.stream().flatMap(s -> items(s.path("Action"))).map(JsonNode::asText))
        .containsExactlyInAnyOrder(
            "s3:GetObject",
            "s3:PutObject",
            "s3:ListBucket",
            "secretsmanager:GetSecretValue",
            "kms:Decrypt",
            "kms:GenerateDataKey");
    assertThat(statements).noneMatch(s -> s.path("Resource").asText().equals("*"));
    assertThat(role("marquee-prod-app").path("PermissionsBoundary").toString())
        .contains(":policy/marquee-prod-boundary");
  }

  @Test
  void balancerController_changesTargetsOfOurGroupsOnly() {
    assertThat(statements("albcontroller"))
        .filteredOn(s -> !s.path("Resource").asText().equals("*"))
        .singleElement()
        .satisfies(
            s -> {
              assertThat(items(s.path("Action")).map(JsonNode::asText))
                  .containsExactlyInAnyOrder(
                      "elasticloadbalancing:DeregisterTargets",
                      "elasticloadbalancing:RegisterTargets");
              assertThat(s.path("Resource").toString()).contains("TargetsEks");
            });
  }

  @Test
  void autoscaler_changesGroupsOfThisClusterOnly() {
    assertThat(statements("clusterautoscaler"))
        .filteredOn(s -> s.path("Action").toString().contains("TerminateInstance"))
        .singleElement()
        .satisfies(
            s ->
                assertThat(s.path("Condition").toString())
                    .isEqualTo(
                        "{\"StringEquals\":{\"aws:ResourceTag/k8s.io/cluster-autoscaler/"
                            + "marquee-prod\":\"owned\"}}"));
  }

  private static JsonNode template() {
    return Variant.of("prod").template("Eks");
  }

  private static JsonNode role(String name) {
    return properties(template(), "AWS::IAM::Role").stream()
        .filter(role -> role.path("RoleName").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The statements of the inline policy of roles whose id holds {@code part}. */
  private static List<JsonNode> statements(String part) {
    return Resources.resources(template(), "AWS::IAM::Policy").entrySet().stream()
        .filter(policy -> policy.getKey().contains(part))
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
