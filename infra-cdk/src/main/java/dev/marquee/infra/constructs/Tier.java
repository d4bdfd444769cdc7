package dev.marquee.infra.constructs;

import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;

/** The three tiers of subnets. */
public enum Tier {
  /** Load balancers and NAT gateways. */
  PUBLIC("Public", SubnetType.PUBLIC),
  /** Tasks, nodes and pods: they reach the world, and the world does not reach them. */
  PRIVATE("Private", SubnetType.PRIVATE_WITH_EGRESS),
  /** Database and cache: no way out, no way in but from the network. */
  DATA("Data", SubnetType.PRIVATE_ISOLATED);

  final String label;
  final SubnetType type;

  Tier(String label, SubnetType type) {
    this.label = label;
    this.type = type;
  }

  public SubnetSelection subnets() {
    return SubnetSelection.builder().subnetGroupName(label).build();
  }
}
