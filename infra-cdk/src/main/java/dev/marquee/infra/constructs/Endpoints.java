package dev.marquee.infra.constructs;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpoint;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/**
 * AWS services reached inside the network: images, logs, secrets and tokens pass no NAT gateway.
 */
public final class Endpoints extends Construct {

  private static final Map<String, InterfaceVpcEndpointAwsService> SERVICES =
      Map.of(
          "Ecr", InterfaceVpcEndpointAwsService.ECR,
          "EcrDocker", InterfaceVpcEndpointAwsService.ECR_DOCKER,
          "Logs", InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS,
          "Secrets", InterfaceVpcEndpointAwsService.SECRETS_MANAGER,
          "Sts", InterfaceVpcEndpointAwsService.STS);

  public Endpoints(Construct scope, String id, Vpc vpc, ISecurityGroup group) {
    super(scope, id);
    SERVICES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            service ->
                InterfaceVpcEndpoint.Builder.create(this, service.getKey())
                    .vpc(vpc)
                    .service(service.getValue())
                    .subnets(Tier.PRIVATE.subnets())
                    .securityGroups(List.of(group))
                    .open(false)
                    .build());
  }
}
