package dev.marquee.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every template. */
class TemplatesTest {

  static List<Variant> variants() {
    return Variant.all();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void nothing_namesAnAccountAZoneOrAMachineImage(Variant variant) {
    variant
        .templates()
        .forEach(
            (path, template) ->
                assertThat(template.toString())
                    .as(path)
                    // Twelve digits that are no part of a logical id's hexadecimal end.
                    .doesNotContainPattern("(?<![0-9A-Za-z])\\d{12}(?![0-9A-Za-z])")
                    .doesNotContainPattern("\"[a-z]{2}-[a-z]+-\\d[a-f]\"")
                    .doesNotContainPattern("ami-[0-9a-f]{8}"));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void everyTaggableResource_saysWhoseItIs(Variant variant) {
    // One of each kind of notation that CloudFormation has for tags.
    Set<String> types =
        Set.of(
            "AWS::EC2::VPC",
            "AWS::RDS::DBCluster",
            "AWS::ECS::Service",
            "AWS::EKS::Cluster",
            "AWS::EKS::Nodegroup",
            "AWS::S3::Bucket",
            "AWS::IAM::Role",
            "AWS::KMS::Key",
            "AWS::SecretsManager::Secret",
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            "AWS::ElastiCache::ReplicationGroup",
            "AWS::SNS::Topic",
            "AWS::Logs::LogGroup");
    variant
        .templates()
        .forEach(
            (path, template) -> {
              for (JsonNode resource : template.path("Resources")) {
                if (types.contains(resource.path("Type").asText())) {
                  assertThat(resource.path("Properties").path("Tags").toString())
                      .as(path)
                      .contains("marquee", variant.config().name(), "cdk");
                }
              }
            });
  }
}
