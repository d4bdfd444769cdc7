package dev.marquee.infra;

import static dev.marquee.infra.Resources.has;
import static dev.marquee.infra.Resources.like;
import static dev.marquee.infra.Resources.properties;
import static dev.marquee.infra.Resources.resources;
import static dev.marquee.infra.Resources.text;
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

/** Entrance: the load balancer, where it sends visitors, and by which name it is found. */
class EntranceTest {

  private static final String BALANCER = "AWS::ElasticLoadBalancingV2::LoadBalancer";
  private static final String LISTENER = "AWS::ElasticLoadBalancingV2::Listener";
  private static final String RULE = "AWS::ElasticLoadBalancingV2::ListenerRule";
  private static final String GROUP = "AWS::ElasticLoadBalancingV2::TargetGroup";
  private static final String PROTECTION = "deletion_protection.enabled";

  @ParameterizedTest
  @CsvSource({"dev, false", "prod, true"})
  void balancer_isPublicLogsAndIsProtectedInProd(String variant, String isProtected) {
    JsonNode balancer = properties(Variant.of(variant).template("Entrance"), BALANCER).getFirst();
    assertThat(balancer.path("Scheme").asText()).isEqualTo("internet-facing");
    assertThat(balancer.path("LoadBalancerAttributes").toString())
        .contains("{\"Key\":\"" + PROTECTION + "\",\"Value\":\"" + isProtected + "\"}")
        .contains("{\"Key\":\"access_logs.s3.enabled\",\"Value\":\"true\"}")
        .contains(
            "{\"Key\":\"routing.http.drop_invalid_header_fields.enabled\",\"Value\":\"true\"}");
  }

  @Test
  void withoutADomain_httpIsServed() {
    var stack = Variant.of("dev").stack("Entrance");
    has(stack, LISTENER, Map.of("Port", 80, "Protocol", "HTTP"));
    stack.resourceCountIs(LISTENER, 1);
    has(stack, RULE, Map.of("Conditions", with(like(Map.of("Field", "path-pattern")))));
  }

  @Test
  void withADomain_httpsIsServedAndHttpRedirects() {
    var stack = Variant.of("eks").stack("Entrance");
    has(
        stack,
        LISTENER,
        Map.of(
            "Port",
            443,
            "Protocol",
            "HTTPS",
            "SslPolicy",
            text("ELBSecurityPolicy-TLS13.*"),
            "Certificates",
            with(like(Map.of()))));
    has(
        stack,
        LISTENER,
        Map.of(
            "Port",
            80,
            "DefaultActions",
            with(like(Map.of("RedirectConfig", like(Map.of("Protocol", "HTTPS")))))));
    has(
        stack,
        "AWS::CertificateManager::Certificate",
        Map.of("DomainName", "marquee.example.com", "ValidationMethod", "DNS"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod", "ecs", "eks", "regions"})
  void targetGroups_askTheManagementPort(String variant) {
    assertThat(properties(Variant.of(variant).template("Entrance"), GROUP))
        .isNotEmpty()
        .allSatisfy(
            group -> {
              assertThat(group.path("TargetType").asText()).isEqualTo("ip");
              assertThat(group.path("Port").asInt()).isEqualTo(8080);
              assertThat(group.path("HealthCheckPort").asText()).isEqualTo("9000");
              assertThat(group.path("HealthCheckPath").asText()).isEqualTo("/q/health/ready");
              assertThat(group.path("TargetGroupAttributes").toString())
                  .contains("{\"Key\":\"deregistration_delay.timeout_seconds\",\"Value\":\"20\"}");
            });
  }

  @ParameterizedTest
  @CsvSource({"dev, Ecs Eks", "ecs, Ecs Green", "eks, Eks"})
  void targetGroups_areThoseOfTheTarget(String variant, String names) {
    assertThat(resources(Variant.of(variant).template("Entrance"), GROUP).keySet())
        .extracting(id -> id.replaceAll("Targets(.*)[0-9A-F]{8}", "$1"))
        .containsExactlyInAnyOrder(names.split(" "));
  }

  @Test
  void visitorsOfBothTargets_areShared() {
    assertThat(weights("dev")).containsExactly(50, 50);
    assertThat(weights("eks")).containsExactly(100);
    assertThat(weights("ecs")).containsExactly(100, 0);
  }

  @Test
  void withAnEdge_onlyItIsServedAndProbes() {
    var stack = Variant.of("regions").stack("Entrance");
    has(
        stack,
        RULE,
        Map.of(
            "Priority",
            10,
            "Conditions",
            with(
                like(
                    Map.of(
                        "HttpHeaderConfig", like(Map.of("HttpHeaderName", "X-Marquee-Edge")))))));
    has(
        stack,
        RULE,
        Map.of(
            "Priority",
            5,
            "Conditions",
            with(like(Map.of("PathPatternConfig", Map.of("Values", List.of("/api/status")))))));
    has(
        stack,
        LISTENER,
        Map.of(
            "Port",
            443,
            "DefaultActions",
            with(like(Map.of("FixedResponseConfig", like(Map.of("StatusCode", "403")))))));
  }

  @Test
  void edgeKey_isMadeOnceAndKnownInEveryRegion() {
    Variant variant = Variant.of("regions");
    has(
        variant.stack("Entrance"),
        "AWS::SecretsManager::Secret",
        Map.of(
            "Name",
            "marquee/prod/edge-key",
            "ReplicaRegions",
            with(Map.of("Region", "eu-west-1"))));
    variant.stack("Entrance", "eu-west-1").resourceCountIs("AWS::SecretsManager::Secret", 0);
  }

  @Test
  void regions_answerToOneNameByLatencyWhileTheyAreWell() {
    for (String region : List.of("us-east-1", "eu-west-1")) {
      var stack = Variant.of("regions").stack("Entrance", region);
      has(
          stack,
          "AWS::Route53::RecordSet",
          Map.of(
              "Name",
              "origin.marquee.example.com.",
              "Region",
              region,
              "SetIdentifier",
              region,
              "HealthCheckId",
              Match.anyValue(),
              "AliasTarget",
              like(Map.of("EvaluateTargetHealth", true))));
      has(
          stack,
          "AWS::Route53::HealthCheck",
          Map.of(
              "HealthCheckConfig", like(Map.of("Type", "HTTPS", "ResourcePath", "/api/status"))));
    }
  }

  @Test
  void withoutAnEdge_theDomainIsTheBalancers() {
    has(
        Variant.of("eks").stack("Entrance"),
        "AWS::Route53::RecordSet",
        Map.of("Name", "marquee.example.com."));
  }

  @Test
  void pipeline_isToldAddressAndTargetGroups() {
    var stack = Variant.of("dev").stack("Entrance");
    for (String name : List.of("alb/url", "alb/dns-name", "target-group/ecs", "target-group/eks")) {
      has(stack, "AWS::SSM::Parameter", Map.of("Name", "/marquee/dev/" + name));
    }
  }

  private static List<Integer> weights(String variant) {
    return properties(Variant.of(variant).template("Entrance"), RULE)
        .getFirst()
        .path("Actions")
        .path(0)
        .path("ForwardConfig")
        .path("TargetGroups")
        .valueStream()
        .map(group -> group.path("Weight").asInt())
        .toList();
  }
}
