package dev.marquee.infra.constructs;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.elasticloadbalancingv2.BaseLoadBalancer;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.Bucket;

/**
 * Access logs of a load balancer. CDK's own way names the account from which ELB writes in each
 * region; the service's principal serves in all of them.
 */
final class LoadBalancerLog {

  private LoadBalancerLog() {}

  static void write(BaseLoadBalancer balancer, Bucket bucket) {
    String account = Stack.of(balancer).getAccount();
    bucket.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(
                List.of(
                    new ServicePrincipal("logdelivery.elasticloadbalancing.amazonaws.com"),
                    new ServicePrincipal("delivery.logs.amazonaws.com")))
            .actions(List.of("s3:PutObject"))
            .resources(List.of(bucket.arnForObjects("AWSLogs/" + account + "/*")))
            .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", account)))
            .build());
    bucket.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new ServicePrincipal("delivery.logs.amazonaws.com")))
            .actions(List.of("s3:GetBucketAcl"))
            .resources(List.of(bucket.getBucketArn()))
            .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", account)))
            .build());
    balancer.setAttribute("access_logs.s3.enabled", "true");
    balancer.setAttribute("access_logs.s3.bucket", bucket.getBucketName());
    balancer.getNode().addDependency(bucket.getPolicy());
  }
}
