package dev.marquee.infra.constructs;

import software.amazon.awscdk.services.ec2.CfnSecurityGroupIngress;
import software.constructs.Construct;

/**
 * Rules between a group of an earlier stack and one of this: CDK would put them into the earlier
 * stack, which then would need this one.
 */
final class Doors {

  private Doors() {}

  /** Lets {@code source} into {@code group}, both ids, on {@code port}. */
  static void open(Construct scope, String id, String group, String source, int port) {
    CfnSecurityGroupIngress.Builder.create(scope, id)
        .groupId(group)
        .sourceSecurityGroupId(source)
        .ipProtocol("tcp")
        .fromPort(port)
        .toPort(port)
        .description(id)
        .build();
  }
}
