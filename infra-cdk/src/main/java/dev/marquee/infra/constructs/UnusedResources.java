package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.config.CfnConfigurationRecorder;
import software.amazon.awscdk.services.config.CfnDeliveryChannel;
import software.amazon.awscdk.services.config.ManagedRule;
import software.amazon.awscdk.services.config.ManagedRuleIdentifiers;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.SnsTopic;
import software.amazon.awscdk.services.iam.CfnServiceLinkedRole;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/** Volumes and addresses that are paid for and that nobody uses, found by AWS Config. */
public final class UnusedResources extends Construct {

  private static final List<String> TYPES = List.of("AWS::EC2::EIP", "AWS::EC2::Volume");

  public UnusedResources(
      Construct scope, String id, EnvironmentConfig config, String region, ITopic topic) {
    super(scope, id);
    CfnConfigurationRecorder recorder =
        CfnConfigurationRecorder.Builder.create(this, "Recorder")
            .roleArn(
                Stack.of(this)
                    .formatArn(
                        Arns.ofIam(
                            "role",
                            "aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig")))
            .recordingGroup(
                CfnConfigurationRecorder.RecordingGroupProperty.builder()
                    .allSupported(false)
                    .resourceTypes(TYPES)
                    .build())
            .build();
    if (config.isPrimary(region)) {
      // A role of the account, not of the region.
      recorder.addResourceDependency(
          CfnServiceLinkedRole.Builder.create(this, "Role")
              .awsServiceName("config.amazonaws.com")
              .build());
    }
    Bucket bucket = LogBucket.create(this, "Bucket", config);
    String account = Stack.of(this).getAccount();
    Map<String, Object> fromHere = Map.of("StringEquals", Map.of("aws:SourceAccount", account));
    ServicePrincipal service = new ServicePrincipal("config.amazonaws.com");
    bucket.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(service))
            .actions(List.of("s3:GetBucketAcl", "s3:ListBucket"))
            .resources(List.of(bucket.getBucketArn()))
            .conditions(fromHere)
            .build());
    bucket.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(service))
            .actions(List.of("s3:PutObject"))
            .resources(List.of(bucket.arnForObjects("AWSLogs/" + account + "/Config/*")))
            .conditions(fromHere)
            .build());
    CfnDeliveryChannel channel =
        CfnDeliveryChannel.Builder.create(this, "Channel")
            .s3BucketName(bucket.getBucketName())
            .build();
    channel.getNode().addDependency(bucket.getPolicy());
    List.of(ManagedRuleIdentifiers.EIP_ATTACHED, ManagedRuleIdentifiers.EC2_VOLUME_INUSE_CHECK)
        .forEach(
            rule ->
                ManagedRule.Builder.create(this, rule)
                    .identifier(rule)
                    .build()
                    .getNode()
                    .addDependency(recorder, channel));
    Rule.Builder.create(this, "Found")
        .description("Something is paid for that nobody uses")
        .eventPattern(
            EventPattern.builder()
                .source(List.of("aws.config"))
                .detailType(List.of("Config Rules Compliance Change"))
                .detail(
                    Map.of(
                        "newEvaluationResult", Map.of("complianceType", List.of("NON_COMPLIANT"))))
                .build())
        .targets(List.of(new SnsTopic(topic)))
        .build();
  }
}
