package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import java.util.List;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.ce.CfnAnomalyMonitor;
import software.amazon.awscdk.services.ce.CfnAnomalySubscription;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/**
 * What the account spends: a budget that warns of what was spent and of what the month will come
 * to, and a watch for what costs more than it used to. One account is one environment.
 */
public final class Spending extends Construct {

  /** What an anomaly must cost to be told of, in dollars. */
  private static final int LEAST_ANOMALY = 20;

  public Spending(Construct scope, String id, EnvironmentConfig config, ITopic topic) {
    super(scope, id);
    CfnBudget.Builder.create(this, "Budget")
        .budget(
            CfnBudget.BudgetDataProperty.builder()
                .budgetName(Names.fixed(config.name(), "monthly"))
                .budgetType("COST")
                .timeUnit("MONTHLY")
                .budgetLimit(
                    CfnBudget.SpendProperty.builder()
                        .amount(config.watch().monthlyDollars())
                        .unit("USD")
                        .build())
                .build())
        .notificationsWithSubscribers(
            List.of(
                warning("ACTUAL", 50, topic),
                warning("ACTUAL", 80, topic),
                warning("ACTUAL", 100, topic),
                warning("FORECASTED", 100, topic)))
        .build();
    CfnAnomalyMonitor monitor =
        CfnAnomalyMonitor.Builder.create(this, "Monitor")
            .monitorName(Names.fixed(config.name(), "services"))
            .monitorType("DIMENSIONAL")
            .monitorDimension("SERVICE")
            .build();
    CfnAnomalySubscription.Builder.create(this, "Anomalies")
        .subscriptionName(Names.fixed(config.name(), "anomalies"))
        .frequency("IMMEDIATE")
        .monitorArnList(List.of(monitor.getAttrMonitorArn()))
        .subscribers(
            List.of(
                CfnAnomalySubscription.SubscriberProperty.builder()
                    .type("SNS")
                    .address(topic.getTopicArn())
                    .build()))
        .thresholdExpression(
            """
            {"Dimensions":{"Key":"ANOMALY_TOTAL_IMPACT_ABSOLUTE",\
            "MatchOptions":["GREATER_THAN_OR_EQUAL"],"Values":["%d"]}}"""
                .formatted(LEAST_ANOMALY))
        .build();
  }

  private static CfnBudget.NotificationWithSubscribersProperty warning(
      String kind, int percent, ITopic topic) {
    return CfnBudget.NotificationWithSubscribersProperty.builder()
        .notification(
            CfnBudget.NotificationProperty.builder()
                .notificationType(kind)
                .comparisonOperator("GREATER_THAN")
                .threshold(percent)
                .thresholdType("PERCENTAGE")
                .build())
        .subscribers(
            List.of(
                CfnBudget.SubscriberProperty.builder()
                    .subscriptionType("SNS")
                    .address(topic.getTopicArn())
                    .build()))
        .build();
  }
}
