package dev.marquee.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @Test
  void logicalIdsOfProd_areThese() {
    assertThat(stateful("prod"))
        .containsExactlyInAnyOrder(
            "Data/BackupsVault1F11AFCC",
            "Data/CacheNodes5B43AEF0",
            "Data/CachePassword81962705",
            "Data/DatabaseCluster5B53A178",
            "Data/Images2D38C313",
            "Data/ImagesLogA6579FC6",
            "Data/Key961B73FD",
            "Data/tmdbtokenACC9F14B",
            "Eks/ControlCluster180DB525",
            "Eks/Key961B73FD",
            "Entrance/DoorBalancerFA556767",
            "Entrance/DoorLog8139E5CA",
            "Network/NetworkVpc7FB7348F",
            "Observability/TopicsKey64CE8550",
            "Observability/UnusedBucketDA2A62E3",
            "Registry/Key961B73FD",
            "Registry/movieserviceE3DA7F67");
  }

  @Test
  void logicalIds_areTheSameInBothEnvironments() {
    // But for what is of another kind there, or not there at all.
    assertThat(stateful("dev"))
        .contains("Data/CacheServerlessB4693E6C")
        .filteredOn(id -> !id.contains("CacheServerless"))
        .isSubsetOf(stateful("prod"));
  }

  @Test
  void logicalIdOfTheDatabase_isTheSameForEachKind() {
    for (Variant variant : Variant.all()) {
      assertThat(stateful(variant.toString())).contains("Data/DatabaseCluster5B53A178");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Network, true",
    "Registry, true",
    "Data, true",
    "Entrance, true",
    "Eks, true",
    "Delivery, true",
    "Ecs, false",
    "Observability, false"
  })
  void stack_isProtectedFromTerminationInProdIfItHoldsSomething(String stack, boolean holds) {
    assertThat(terminationProtection("prod", stack)).isEqualTo(holds);
    assertThat(terminationProtection("dev", stack)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS::KMS::Key",
        "AWS::S3::Bucket",
        "AWS::ECR::Repository",
        "AWS::Backup::BackupVault"
      })
  void inProd_whatHoldsDataOutlivesItsStack(String type) {
    assertThat(policies("prod", type)).isNotEmpty().containsOnly("Retain");
    assertThat(policies("dev", type)).isNotEmpty().containsOnly("Delete");
  }

  private static Set<String> policies(String variant, String type) {
    return Variant.of(variant).templates().values().stream()
        .flatMap(template -> Resources.resources(template, type).values().stream())
        .map(resource -> resource.path("DeletionPolicy").asText())
        .collect(Collectors.toSet());
  }

  private static boolean terminationProtection(String variant, String stack) {
    return Variant.of(variant).stacks().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("/" + stack))
        .allMatch(entry -> Boolean.TRUE.equals(entry.getValue().getTerminationProtection()));
  }

  /** The stateful resources: stack and logical id. */
  private static Set<String> stateful(String variant) {
    Set<String> found = new TreeSet<>();
    Variant.of(variant)
        .templates()
        .forEach(
            (path, template) ->
                template
                    .path("Resources")
                    .properties()
                    .forEach(
                        resource -> {
                          if (STATEFUL.contains(resource.getValue().path("Type").asText())) {
                            String stack = path.substring(path.indexOf('/') + 1);
                            found.add(stack + "/" + resource.getKey());
                          }
                        }));
    return found;
  }
}
