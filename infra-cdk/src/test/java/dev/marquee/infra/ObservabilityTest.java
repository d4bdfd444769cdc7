package dev.marquee.infra;

import static dev.marquee.infra.Resources.has;
import static dev.marquee.infra.Resources.like;
import static dev.marquee.infra.Resources.properties;
import static dev.marquee.infra.Resources.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Match;

/** Observability: what is shown, who is told of what, and what it may cost. */
class ObservabilityTest {

  private static final String ALARM = "AWS::CloudWatch::Alarm";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALB: requests", "ALB: server errors", "SLO: availability", "SLO: latency",
        "Service: look-ups in the cache", "ECS: processor", "EKS: nodes", "Aurora: processor",
        "Valkey: load", "NAT: bytes out"
      })
  void dashboard_shows(String widget) {
    JsonNode dashboard =
        properties(Variant.of("prod").template("Observability"), "AWS::CloudWatch::Dashboard")
            .getFirst();
    assertThat(dashboard.path("DashboardBody").toString()).contains(widget);
  }

  @ParameterizedTest
  @CsvSource({
    "availability, 1h, 1.44, 3600, 300",
    "availability, 6h, 0.6, 21600, 1800",
    "availability, 3d, 0.1, 86400, 21600",
    "latency, 1h, 14.4, 3600, 300",
    "latency, 6h, 6, 21600, 1800",
    "latency, 3d, 1, 86400, 21600"
  })
  void burnRate_isWatchedOverTwoWindows(
      String objective, String window, double threshold, int longPeriod, int shortPeriod) {
    String name = "marquee-prod-slo-" + objective + "-" + window;
    assertAlarm(name + "-long", threshold, longPeriod);
    assertAlarm(name + "-short", threshold, shortPeriod);
    has(
        Variant.of("prod").stack("Observability"),
        "AWS::CloudWatch::CompositeAlarm",
        Map.of("AlarmName", name, "AlarmActions", with(like(Map.of("Ref", Match.anyValue())))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unhealthy-targets-1",
        "unhealthy-targets-2",
        "database-cpu",
        "database-capacity",
        "database-replica-lag",
        "cache-load",
        "nat-ports-1",
        "nat-ports-2",
        "backup-failed",
        "tmdb-breaker-open"
      })
  void cause_isTold(String name) {
    has(
        Variant.of("prod").stack("Observability"),
        ALARM,
        Map.of(
            "AlarmName",
            "marquee-prod-" + name,
            "AlarmActions",
            with(like(Map.of("Ref", Match.anyValue())))));
  }

  @Test
  void topics_areEncryptedAndSpeakTls() {
    var stack = Variant.of("dev").stack("Observability");
    stack.resourceCountIs("AWS::SNS::Topic", 2);
    stack.allResourcesProperties("AWS::SNS::Topic", Map.of("KmsMasterKeyId", Match.anyValue()));
    has(
        stack,
        "AWS::SNS::TopicPolicy",
        Map.of("PolicyDocument", like(Map.of("Statement", with(like(Map.of("Effect", "Deny")))))));
  }

  @Test
  void team_isWrittenToWhereItHasAnAddress() {
    has(
        Variant.of("eks").stack("Observability"),
        "AWS::SNS::Subscription",
        Map.of("Protocol", "email", "Endpoint", "team@example.com"));
    Variant.of("dev").stack("Observability").resourceCountIs("AWS::SNS::Subscription", 0);
  }

  @ParameterizedTest
  @CsvSource({"dev, 400", "prod, 1500"})
  void budget_warnsOfWhatWasSpentAndWillBe(String variant, int dollars) {
    has(
        Variant.of(variant).stack("Observability"),
        "AWS::Budgets::Budget",
        Map.of(
            "Budget",
            like(Map.of("BudgetLimit", Map.of("Amount", dollars, "Unit", "USD"))),
            "NotificationsWithSubscribers",
            with(
                like(
                    Map.of(
                        "Notification",
                        like(Map.of("NotificationType", "FORECASTED", "Threshold", 100)))))));
  }

  @Test
  void unusualSpending_isTold() {
    var stack = Variant.of("dev").stack("Observability");
    has(stack, "AWS::CE::AnomalyMonitor", Map.of("MonitorDimension", "SERVICE"));
    has(stack, "AWS::CE::AnomalySubscription", Map.of("Frequency", "IMMEDIATE"));
  }

  @Test
  void spending_isWatchedOnceInAnAccount() {
    Variant.of("regions")
        .stack("Observability", "eu-west-1")
        .resourceCountIs("AWS::Budgets::Budget", 0);
  }

  @Test
  void unusedResources_areLookedForBySwitch() {
    var stack = Variant.of("prod").stack("Observability");
    for (String rule : List.of("EIP_ATTACHED", "EC2_VOLUME_INUSE_CHECK")) {
      has(
          stack,
          "AWS::Config::ConfigRule",
          Map.of("Source", like(Map.of("SourceIdentifier", rule))));
    }
    Variant.of("dev").stack("Observability").resourceCountIs("AWS::Config::ConfigRule", 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod", "ecs", "eks", "regions"})
  void everyLogGroup_hasARetention(String variant) {
    Variant.of(variant)
        .templates()
        .forEach(
            (path, template) ->
                assertThat(properties(template, "AWS::Logs::LogGroup"))
                    .as(path)
                    .allSatisfy(
                        group -> assertThat(group.path("RetentionInDays").asInt()).isPositive()));
  }

  private static void assertAlarm(String name, double threshold, int period) {
    JsonNode alarm =
        properties(Variant.of("prod").template("Observability"), ALARM).stream()
            .filter(found -> found.path("AlarmName").asText().equals(name))
            .findFirst()
            .orElseThrow();
    assertThat(alarm.path("Threshold").asDouble()).isEqualTo(threshold, within(1e-9));
    assertThat(alarm.path("Metrics").findValuesAsText("Period"))
        .isNotEmpty()
        .containsOnly(String.valueOf(period));
  }
}
