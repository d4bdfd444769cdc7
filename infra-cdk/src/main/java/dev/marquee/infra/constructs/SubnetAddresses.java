package dev.marquee.infra.constructs;

import dev.marquee.infra.config.Cidr;
import dev.marquee.infra.config.SubnetPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.ec2.AllocateCidrRequest;
import software.amazon.awscdk.services.ec2.AllocatedSubnet;
import software.amazon.awscdk.services.ec2.IIpAddresses;
import software.amazon.awscdk.services.ec2.SubnetIpamOptions;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.VpcIpamOptions;

/** Gives subnets the addresses of the {@link SubnetPlan} instead of one range after another. */
final class SubnetAddresses implements IIpAddresses {

  private final SubnetPlan plan;

  SubnetAddresses(SubnetPlan plan) {
    this.plan = plan;
  }

  @Override
  public VpcIpamOptions allocateVpcCidr() {
    return VpcIpamOptions.builder().cidrBlock(plan.network().toString()).build();
  }

  @Override
  public SubnetIpamOptions allocateSubnetsCidr(AllocateCidrRequest request) {
    Map<SubnetType, Integer> zones = new HashMap<>();
    List<AllocatedSubnet> subnets = new ArrayList<>();
    for (var requested : request.getRequestedSubnets()) {
      SubnetType type = requested.getConfiguration().getSubnetType();
      int zone = zones.merge(type, 1, Integer::sum) - 1;
      subnets.add(AllocatedSubnet.builder().cidr(of(type, zone).toString()).build());
    }
    return SubnetIpamOptions.builder().allocatedSubnets(subnets).build();
  }

  private Cidr of(SubnetType type, int zone) {
    if (type == SubnetType.PUBLIC) {
      return plan.ofPublic(zone);
    }
    return type == SubnetType.PRIVATE_ISOLATED ? plan.ofData(zone) : plan.ofPrivate(zone);
  }
}
