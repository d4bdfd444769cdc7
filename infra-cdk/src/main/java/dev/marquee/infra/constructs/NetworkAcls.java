package dev.marquee.infra.constructs;

import software.amazon.awscdk.services.ec2.AclCidr;
import software.amazon.awscdk.services.ec2.AclTraffic;
import software.amazon.awscdk.services.ec2.CommonNetworkAclEntryOptions;
import software.amazon.awscdk.services.ec2.NetworkAcl;
import software.amazon.awscdk.services.ec2.TrafficDirection;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/**
 * The second fence, around each tier of subnets. Access lists remember no connection, so answers
 * need their own rule: the ports above 1023. The first fence is {@link SecurityGroups}.
 */
public final class NetworkAcls extends Construct {

  private static final AclTraffic HTTP = AclTraffic.tcpPort(80);
  private static final AclTraffic HTTPS = AclTraffic.tcpPort(443);
  private static final AclTraffic UNPRIVILEGED = AclTraffic.tcpPortRange(1024, 65_535);

  public NetworkAcls(Construct scope, String id, Vpc vpc) {
    super(scope, id);
    AclCidr inside = AclCidr.ipv4(vpc.getVpcCidrBlock());

    var visitors = tier(vpc, Tier.PUBLIC);
    allow(visitors, "InHttp", TrafficDirection.INGRESS, 100, AclCidr.anyIpv4(), HTTP);
    allow(visitors, "InHttps", TrafficDirection.INGRESS, 110, AclCidr.anyIpv4(), HTTPS);
    allow(visitors, "InAnswers", TrafficDirection.INGRESS, 120, AclCidr.anyIpv4(), UNPRIVILEGED);
    allow(
        visitors, "Out", TrafficDirection.EGRESS, 100, AclCidr.anyIpv4(), AclTraffic.allTraffic());

    // Pods and nodes talk to each other on any port, and to name servers by UDP.
    var workloads = tier(vpc, Tier.PRIVATE);
    allow(workloads, "InNetwork", TrafficDirection.INGRESS, 100, inside, AclTraffic.allTraffic());
    allow(workloads, "InAnswers", TrafficDirection.INGRESS, 110, AclCidr.anyIpv4(), UNPRIVILEGED);
    allow(
        workloads, "Out", TrafficDirection.EGRESS, 100, AclCidr.anyIpv4(), AclTraffic.allTraffic());

    var data = tier(vpc, Tier.DATA);
    allow(data, "InNetwork", TrafficDirection.INGRESS, 100, inside, UNPRIVILEGED);
    allow(data, "OutNetwork", TrafficDirection.EGRESS, 100, inside, UNPRIVILEGED);
  }

  private NetworkAcl tier(Vpc vpc, Tier tier) {
    return NetworkAcl.Builder.create(this, tier.label)
        .vpc(vpc)
        .subnetSelection(tier.subnets())
        .build();
  }

  private static void allow(
      NetworkAcl acl,
      String id,
      TrafficDirection direction,
      int number,
      AclCidr whom,
      AclTraffic traffic) {
    acl.addEntry(
        id,
        CommonNetworkAclEntryOptions.builder()
            .direction(direction)
            .ruleNumber(number)
            .cidr(whom)
            .traffic(traffic)
            .build());
  }
}
