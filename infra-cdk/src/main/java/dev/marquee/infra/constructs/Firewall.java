package dev.marquee.infra.constructs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.constructs.Construct;

/** The firewall in front of CloudFront: AWS' rules against known evil, and a limit per address. */
final class Firewall extends Construct {

  private static final List<String> MANAGED =
      List.of(
          "AWSManagedRulesAmazonIpReputationList",
          "AWSManagedRulesCommonRuleSet",
          "AWSManagedRulesKnownBadInputsRuleSet");

  /** Requests of one address in five minutes; a visitor who leafs quickly needs some hundred. */
  private static final int MOST_REQUESTS = 5_000;

  private final CfnWebACL rules;

  Firewall(Construct scope, String id) {
    super(scope, id);
    List<CfnWebACL.RuleProperty> list = new ArrayList<>();
    list.add(
        CfnWebACL.RuleProperty.builder()
            .name("Rate")
            .priority(0)
            .action(
                CfnWebACL.RuleActionProperty.builder()
                    .block(
                        CfnWebACL.BlockActionProperty.builder()
                            .customResponse(
                                CfnWebACL.CustomResponseProperty.builder()
                                    .responseCode(429)
                                    .build())
                            .build())
                    .build())
            .statement(
                CfnWebACL.StatementProperty.builder()
                    .rateBasedStatement(
                        CfnWebACL.RateBasedStatementProperty.builder()
                            .aggregateKeyType("IP")
                            .limit(MOST_REQUESTS)
                            .evaluationWindowSec(300)
                            .build())
                    .build())
            .visibilityConfig(visible("Rate"))
            .build());
    for (String name : MANAGED) {
      list.add(managed(name, list.size()));
    }
    rules =
        CfnWebACL.Builder.create(this, "Rules")
            .scope("CLOUDFRONT")
            .defaultAction(
                CfnWebACL.DefaultActionProperty.builder()
                    .allow(CfnWebACL.AllowActionProperty.builder().build())
                    .build())
            .visibilityConfig(visible("All"))
            .rules(list)
            .build();
  }

  String arn() {
    return rules.getAttrArn();
  }

  private static CfnWebACL.RuleProperty managed(String name, int priority) {
    return CfnWebACL.RuleProperty.builder()
        .name(name)
        .priority(priority)
        .overrideAction(CfnWebACL.OverrideActionProperty.builder().none(Map.of()).build())
        .statement(
            CfnWebACL.StatementProperty.builder()
                .managedRuleGroupStatement(
                    CfnWebACL.ManagedRuleGroupStatementProperty.builder()
                        .vendorName("AWS")
                        .name(name)
                        .build())
                .build())
        .visibilityConfig(visible(name))
        .build();
  }

  private static CfnWebACL.VisibilityConfigProperty visible(String metric) {
    return CfnWebACL.VisibilityConfigProperty.builder()
        .metricName(metric)
        .cloudWatchMetricsEnabled(true)
        .sampledRequestsEnabled(true)
        .build();
  }
}
