package dev.marquee.infra;

import static dev.marquee.infra.Resources.has;
import static dev.marquee.infra.Resources.like;
import static dev.marquee.infra.Resources.properties;
import static dev.marquee.infra.Resources.text;
import static dev.marquee.infra.Resources.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

/** Edge: what CloudFront keeps, what it lets through, and what it says to the load balancers. */
class EdgeTest {

  private static final String DISTRIBUTION = "AWS::CloudFront::Distribution";
  private static final String POLICY = "AWS::CloudFront::CachePolicy";

  @Test
  void edge_isThereBySwitchAndOnce() {
    assertThat(Variant.of("eks").has("Edge")).isFalse();
    assertThat(Variant.of("regions").stacks().keySet())
        .filteredOn(path -> path.endsWith("/Edge"))
        .containsExactly("marquee-prod-us-east-1/Edge");
  }

  @Test
  void policies_leaveTheTimeToTheService() {
    assertThat(properties(edgeTemplate(), POLICY))
        .hasSize(2)
        .allSatisfy(
            policy -> {
              JsonNode config = policy.path("CachePolicyConfig");
              assertThat(config.path("MinTTL").asInt()).isZero();
              assertThat(config.path("DefaultTTL").asInt()).isZero();
              assertThat(config.path("MaxTTL").asInt()).isEqualTo(365 * 24 * 3600);
              JsonNode key = config.path("ParametersInCacheKeyAndForwardedToOrigin");
              assertThat(key.path("EnableAcceptEncodingBrotli").asBoolean()).isTrue();
              assertThat(key.path("QueryStringsConfig").path("QueryStringBehavior").asText())
                  .isEqualTo("all");
            });
  }

  @Test
  void gatewayAnswers_areKeptApartByKey() {
    has(
        edge(),
        POLICY,
        Map.of(
            "CachePolicyConfig",
            like(
                Map.of(
                    "ParametersInCacheKeyAndForwardedToOrigin",
                    like(
                        Map.of(
                            "HeadersConfig",
                            Map.of(
                                "HeaderBehavior",
                                "whitelist",
                                "Headers",
                                List.of("Authorization"))))))));
  }

  @Test
  void whatBelongsToAVisitor_isNeverKept() {
    List<JsonNode> behaviors =
        properties(edgeTemplate(), DISTRIBUTION)
            .getFirst()
            .path("DistributionConfig")
            .path("CacheBehaviors")
            .valueStream()
            .toList();
    assertThat(behaviors)
        .filteredOn(behavior -> behavior.path("PathPattern").asText().startsWith("/api/"))
        .extracting(behavior -> behavior.path("PathPattern").asText())
        .containsExactlyInAnyOrder("/api/library*", "/api/visitor*");
    assertThat(behaviors)
        .filteredOn(behavior -> behavior.path("PathPattern").asText().startsWith("/api/"))
        .allSatisfy(
            behavior ->
                assertThat(behavior.path("CachePolicyId").asText())
                    // AWS' own policy that keeps nothing.
                    .isEqualTo("4135ea2d-6df8-44a3-9df3-4b5a84be39ad"));
  }

  @Test
  void origin_isEveryRegionsNameAndHearsTheKey() {
    has(
        edge(),
        DISTRIBUTION,
        Map.of(
            "DistributionConfig",
            like(
                Map.of(
                    "Origins",
                    with(
                        like(
                            Map.of(
                                "DomainName", "origin.marquee.example.com",
                                "CustomOriginConfig",
                                    like(Map.of("OriginProtocolPolicy", "https-only")),
                                "OriginCustomHeaders",
                                    with(
                                        Map.of(
                                            "HeaderName",
                                            "X-Marquee-Edge",
                                            "HeaderValue",
                                            text(
                                                "\\{\\{resolve:secretsmanager:marquee/prod/"
                                                    + "edge-key:.*"))))))))));
  }

  @Test
  void visitors_speakTls() {
    has(
        edge(),
        DISTRIBUTION,
        Map.of(
            "DistributionConfig",
            like(
                Map.of(
                    "Aliases", List.of("marquee.example.com"),
                    "ViewerCertificate", like(Map.of("MinimumProtocolVersion", "TLSv1.2_2021")),
                    "WebACLId", Match.anyValue()))));
  }

  @Test
  void firewall_limitsEachAddressAndKnowsEvil() {
    String text = properties(edgeTemplate(), "AWS::WAFv2::WebACL").getFirst().toString();
    assertThat(text)
        .contains(
            "\"RateBasedStatement\":{\"AggregateKeyType\":\"IP\"",
            "AWSManagedRulesCommonRuleSet",
            "AWSManagedRulesKnownBadInputsRuleSet",
            "AWSManagedRulesAmazonIpReputationList",
            "\"Scope\":\"CLOUDFRONT\"");
  }

  @Test
  void domain_isCloudFronts() {
    for (String type : List.of("A", "AAAA")) {
      has(edge(), "AWS::Route53::RecordSet", Map.of("Name", "marquee.example.com.", "Type", type));
    }
  }

  @Test
  void requests_areLogged() {
    has(edge(), "AWS::Logs::DeliverySource", Map.of("LogType", "ACCESS_LOGS"));
    edge().resourceCountIs("AWS::Logs::Delivery", 1);
  }

  private static Template edge() {
    return Variant.of("regions").stack("Edge");
  }

  private static JsonNode edgeTemplate() {
    return Variant.of("regions").template("Edge");
  }
}
