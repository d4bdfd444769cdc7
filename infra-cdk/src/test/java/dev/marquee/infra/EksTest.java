package dev.marquee.infra;

import static dev.marquee.infra.Resources.has;
import static dev.marquee.infra.Resources.like;
import static dev.marquee.infra.Resources.properties;
import static dev.marquee.infra.Resources.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Match;

/** Eks: control plane, nodes, add-ons and who may do what. The roles: {@link EksRolesTest}. */
class EksTest {

  private static final String CLUSTER = "AWS::EKS::Cluster";
  private static final String GROUP = "AWS::EKS::Nodegroup";
  private static final String ADD_ON = "AWS::EKS::Addon";

  @Test
  void target_saysWhetherThereIsEks() {
    assertThat(Variant.of("dev").has("Eks")).isTrue();
    assertThat(Variant.of("ecs").has("Eks")).isFalse();
  }

  @Test
  void cluster_isOfTheConfiguredVersionLogsEverythingAndEncryptsSecrets() {
    has(
        Variant.of("dev").stack("Eks"),
        CLUSTER,
        Map.of(
            "Name",
            "marquee-dev",
            "Version",
            "1.35",
            "EncryptionConfig",
            with(like(Map.of("Resources", List.of("secrets")))),
            "Logging",
            Map.of(
                "ClusterLogging",
                Map.of(
                    "EnabledTypes",
                    List.of(
                        Map.of("Type", "api"),
                        Map.of("Type", "audit"),
                        Map.of("Type", "authenticator"),
                        Map.of("Type", "controllerManager"),
                        Map.of("Type", "scheduler"))))));
  }

  @Test
  void endpoint_isOpenToTheAllowedNetworksAndPrivate() {
    has(
        Variant.of("dev").stack("Eks"),
        CLUSTER,
        Map.of(
            "ResourcesVpcConfig",
            like(
                Map.of(
                    "EndpointPublicAccess", true,
                    "EndpointPrivateAccess", true,
                    "PublicAccessCidrs", List.of("203.0.113.0/24")))));
  }

  @Test
  void endpoint_isPrivateOnlyBySwitch() {
    has(
        Variant.of("eks").stack("Eks"),
        CLUSTER,
        Map.of(
            "ResourcesVpcConfig",
            like(Map.of("EndpointPublicAccess", false, "EndpointPrivateAccess", true))));
  }

  @Test
  void rights_comeFromAccessEntriesOnly() {
    has(
        Variant.of("dev").stack("Eks"),
        CLUSTER,
        Map.of(
            "AccessConfig",
            Map.of("AuthenticationMode", "API", "BootstrapClusterCreatorAdminPermissions", false)));
    assertThat(entry("app-deploy")).contains("[\"marquee-deployers\"]").doesNotContain("Policy");
    assertThat(entry("viewer")).contains("[\"marquee-viewers\"]").doesNotContain("Policy");
    assertThat(entry("infra-deploy")).contains("AmazonEKSClusterAdminPolicy");
  }

  @ParameterizedTest
  @CsvSource({"ON_DEMAND, 2", "SPOT, 0"})
  void nodes_areOnDemandAndSpotInPrivateSubnets(String capacity, int least) {
    assertThat(properties(Variant.of("prod").template("Eks"), GROUP))
        .filteredOn(group -> group.path("CapacityType").asText().equals(capacity))
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.path("ScalingConfig").path("MinSize").asInt()).isEqualTo(least);
              assertThat(group.path("InstanceTypes").path(0).asText()).isEqualTo("t4g.medium");
              assertThat(group.path("AmiType").asText()).isEqualTo("AL2023_ARM_64_STANDARD");
              assertThat(group.path("Subnets"))
                  .allSatisfy(subnet -> assertThat(subnet.toString()).contains("PrivateSubnet"));
            });
  }

  @Test
  void disks_areGp3AndEncryptedAndCredentialsNeedTokens() {
    has(
        Variant.of("dev").stack("Eks"),
        "AWS::EC2::LaunchTemplate",
        Map.of(
            "LaunchTemplateData",
            like(
                Map.of(
                    "BlockDeviceMappings",
                    with(like(Map.of("Ebs", like(Map.of("VolumeType", "gp3", "Encrypted", true))))),
                    "MetadataOptions",
                    Map.of("HttpTokens", "required", "HttpPutResponseHopLimit", 1),
                    "ImageId",
                    Match.absent()))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vpc-cni",
        "kube-proxy",
        "coredns",
        "aws-ebs-csi-driver",
        "metrics-server",
        "snapshot-controller",
        "amazon-cloudwatch-observability"
      })
  void addOn_isThereInTheDefaultVersion(String name) {
    has(
        Variant.of("dev").stack("Eks"),
        ADD_ON,
        Map.of("AddonName", name, "AddonVersion", Match.absent()));
  }

  @Test
  void networkPolicies_areEnforced() {
    has(
        Variant.of("dev").stack("Eks"),
        ADD_ON,
        Map.of(
            "AddonName", "vpc-cni", "ConfigurationValues", "{\"enableNetworkPolicy\":\"true\"}"));
  }

  @Test
  void pods_areReachedByTheBalancerAndReachTheData() {
    List<JsonNode> rules =
        properties(Variant.of("dev").template("Eks"), "AWS::EC2::SecurityGroupIngress");
    assertThat(rules)
        .extracting(rule -> rule.path("FromPort").asInt())
        .containsExactlyInAnyOrder(8080, 9000, 5432, 6379, 6380, 443);
    assertThat(rules).allSatisfy(rule -> assertThat(rule.has("SourceSecurityGroupId")).isTrue());
  }

  @Test
  void internalBalancer_isThereBySwitch() {
    String balancer = "AWS::ElasticLoadBalancingV2::LoadBalancer";
    has(Variant.of("eks").stack("Eks"), balancer, Map.of("Type", "network", "Scheme", "internal"));
    has(
        Variant.of("eks").stack("Eks"),
        "AWS::ElasticLoadBalancingV2::TargetGroup",
        Map.of("TargetType", "ip", "HealthCheckPort", "9000"));
    Variant.of("dev").stack("Eks").resourceCountIs(balancer, 0);
  }

  @Test
  void logs_ofControlPlaneAndInsightsAreNotKeptForEver() {
    var stack = Variant.of("dev").stack("Eks");
    stack.allResourcesProperties("AWS::Logs::LogGroup", Map.of("RetentionInDays", 14));
    for (String name :
        List.of(
            "/aws/eks/marquee-dev/cluster",
            "/aws/containerinsights/marquee-dev/host",
            "/marquee/dev/eks/movie-service-dev")) {
      has(stack, "AWS::Logs::LogGroup", Map.of("LogGroupName", name));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod", "ecs", "eks"})
  void nothing_needsAFunction(String variant) {
    Variant.of(variant)
        .templates()
        .forEach(
            (path, template) ->
                assertThat(template.path("Resources"))
                    .as(path)
                    .allSatisfy(
                        resource ->
                            assertThat(resource.path("Type").asText())
                                .doesNotContain("Lambda", "Custom")));
  }

  @Test
  void pipeline_isToldClusterAndRoles() {
    var stack = Variant.of("dev").stack("Eks");
    for (String name :
        List.of(
            "eks/cluster",
            "eks/log-group",
            "client-limit/enabled",
            "roles/app",
            "roles/alb-controller",
            "roles/cluster-autoscaler",
            "roles/fluent-bit")) {
      has(stack, "AWS::SSM::Parameter", Map.of("Name", "/marquee/dev/" + name));
    }
  }

  @Test
  void behindAnEdge_pipelineIsToldThatClientsAreLimitedThere() {
    has(Variant.of("regions").stack("Eks"), "AWS::SSM::Parameter", limited("false"));
    has(Variant.of("eks").stack("Eks"), "AWS::SSM::Parameter", limited("true"));
  }

  private static Map<String, Object> limited(String here) {
    return Map.of("Name", "/marquee/prod/client-limit/enabled", "Value", here);
  }

  private static String entry(String role) {
    return properties(Variant.of("dev").template("Eks"), "AWS::EKS::AccessEntry").stream()
        .filter(
            entry -> entry.path("PrincipalArn").toString().contains(":role/marquee-dev-" + role))
        .findFirst()
        .orElseThrow()
        .toString();
  }
}
