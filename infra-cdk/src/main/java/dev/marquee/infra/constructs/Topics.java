package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** Who hears: {@code page} wakes somebody, {@code ticket} waits for the morning. */
public final class Topics extends Construct {

  private static final List<String> SPEAKERS =
      List.of(
          "budgets.amazonaws.com",
          "cloudwatch.amazonaws.com",
          "costalerts.amazonaws.com",
          "events.amazonaws.com");

  private final Topic page;
  private final Topic ticket;

  public Topics(Construct scope, String id, EnvironmentConfig config) {
    super(scope, id);
    Key key = CustomerKey.create(this, config, "alarms");
    SPEAKERS.forEach(
        speaker ->
            key.addToResourcePolicy(
                PolicyStatement.Builder.create()
                    .principals(List.of(new ServicePrincipal(speaker)))
                    .actions(List.of("kms:Decrypt", "kms:GenerateDataKey"))
                    .resources(List.of("*"))
                    .conditions(fromHere())
                    .build()));
    page = topic("Page", key, config);
    ticket = topic("Ticket", key, config);
  }

  public Topic page() {
    return page;
  }

  public Topic ticket() {
    return ticket;
  }

  private Topic topic(String id, Key key, EnvironmentConfig config) {
    Topic topic = Topic.Builder.create(this, id).masterKey(key).enforceSsl(true).build();
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(SPEAKERS.stream().map(ServicePrincipal::new).toList())
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(fromHere())
            .build());
    if (!config.watch().email().isEmpty()) {
      topic.addSubscription(new EmailSubscription(config.watch().email()));
    }
    return topic;
  }

  private Map<String, Object> fromHere() {
    return Map.of("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount()));
  }
}
