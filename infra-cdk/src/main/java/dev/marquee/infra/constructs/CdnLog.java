package dev.marquee.infra.constructs;

import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Names;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.CfnDelivery;
import software.amazon.awscdk.services.logs.CfnDeliveryDestination;
import software.amazon.awscdk.services.logs.CfnDeliverySource;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/** CloudFront's access log, written to a bucket without access lists. */
final class CdnLog extends Construct {

  CdnLog(Construct scope, String id, EnvironmentConfig config, Distribution distribution) {
    super(scope, id);
    Bucket bucket = LogBucket.create(this, "Bucket", config);
    String account = Stack.of(this).getAccount();
    bucket.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new ServicePrincipal("delivery.logs.amazonaws.com")))
            .actions(List.of("s3:PutObject"))
            .resources(List.of(bucket.arnForObjects("*")))
            .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", account)))
            .build());
    CfnDeliverySource source =
        CfnDeliverySource.Builder.create(this, "Source")
            .name(Names.fixed(config.name(), "cdn"))
            .logType("ACCESS_LOGS")
            .resourceArn(
                Stack.of(this)
                    .formatArn(
                        Arns.global(
                            "cloudfront", "distribution", distribution.getDistributionId())))
            .build();
    CfnDeliveryDestination destination =
        CfnDeliveryDestination.Builder.create(this, "Destination")
            .name(Names.fixed(config.name(), "cdn"))
            .destinationResourceArn(bucket.getBucketArn())
            .outputFormat("json")
            .build();
    destination.getNode().addDependency(bucket.getPolicy());
    CfnDelivery delivery =
        CfnDelivery.Builder.create(this, "Delivery")
            .deliverySourceName(source.getName())
            .deliveryDestinationArn(destination.getAttrArn())
            .build();
    delivery.getNode().addDependency(source);
  }
}
