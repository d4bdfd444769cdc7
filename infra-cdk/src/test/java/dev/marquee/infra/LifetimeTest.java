package dev.marquee.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What must not be lost. A logical id that changes makes CloudFormation replace the resource, data
 * and all: whoever has to change this test has to move the data first.
 */
class LifetimeTest {

  private static final Set<String> STATEFUL =
      Set.of(
          "AWS::Backup::BackupVault",
          "AWS::EC2::VPC",
          "AWS::ECR::Repository",
          "AWS::EKS::Cluster",
          "AWS::ElastiCache::ReplicationGroup",
          "AWS::ElastiCache::ServerlessCache",
          "AWS::ElasticLoadBalancingV2::LoadBalancer",
          "AWS::KMS::Key",
          "AWS::RDS::DBCluster",
          "AWS::RDS::GlobalCluster",
          "AWS::S3::Bucket",
          "AWS::SecretsManager::Secret");

  static Map<String, String> dev() {
    return Map.of();
  }

  @Test
  void logicalIdsOfProd_areThese() {
    assertThat(stateful("prod"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("Network/NetworkVpcBA6E0A4B", "?"),
                Map.entry("x", "?")));
  }

  @ParameterizedTest
  @CsvSource({
    "Network, true", "Registry, true", "Data, true", "Entrance, true", "Eks, true",
    "Delivery, true", "Ecs, false", "Observability, false"
  })
  void stack_isProtectedFromTerminationInProdIfItHoldsSomething(String stack, boolean holds) {
    assertThat(terminationProtection("prod", stack)).isEqualTo(holds);
    assertThat(terminationProtection("dev", stack)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AWS::KMS::Key", "AWS::S3::Bucket", "AWS::ECR::Repository",
        "AWS::Backup::BackupVault"})
  void inProd_whatHoldsDataOutlivesItsStack(String type) {
    assertThat(policies("prod", type)).isNotEmpty().containsOnly("Retain");
    assertThat(policies("dev", type)).isNotEmpty().containsOnly("Delete");
  }

  private static Set<String> policies(String variant, String type) {
    return Variant.of(variant).templates().values().stream()
        .flatMap(template -> Resources.of(template, type).values().stream())
        .map(resource -> resource.path("DeletionPolicy").asText())
        .collect(Collectors.toSet());
  }

  private static boolean terminationProtection(String variant, String stack) {
    return Variant.of(variant).stacks().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("/" + stack))
        .allMatch(entry -> Boolean.TRUE.equals(entry.getValue().getTerminationProtection()));
  }

  /** The stateful resources: stack and logical id, with the type. */
  private static Map<String, String> stateful(String variant) {
    Map<String, String> found = new TreeMap<>();
    Variant.of(variant)
        .templates()
        .forEach(
            (path, template) ->
                template
                    .path("Resources")
                    .properties()
                    .forEach(
                        resource -> {
                          String type = typeOf(resource.getValue());
                          if (STATEFUL.contains(type)) {
                            String stack = path.substring(path.indexOf('/') + 1);
                            found.put(stack + "/" + resource.getKey(), type);
                          }
                        }));
    return found;
  }

  private static String typeOf(JsonNode resource) {
    return resource.path("Type").asText();
  }
}
