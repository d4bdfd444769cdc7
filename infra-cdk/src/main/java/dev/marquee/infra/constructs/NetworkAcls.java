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
 * need rules of their own: the ports above 1023, but for that of remote desktops. The first fence
 * is {@link SecurityGroups}.
 */
public final class NetworkAcls extends Construct {

  private static final String REASON = "Wanted as a second fence; security groups are the first";

  private static final AclTraffic HTTP = AclTraffic.tcpPort(80);
  private static final AclTraffic HTTPS = AclTraffic.tcpPort(443);
  private static final AclTraffic BELOW_DESKTOP = AclTraffic.tcpPortRange(1024, 3388);
  private static final AclTraffic ABOVE_DESKTOP = AclTraffic.tcpPortRange(3390, 65_535);
  private static final AclTraffic UNPRIVILEGED = AclTraffic.tcpPortRange(1024, 65_535);

  public NetworkAcls(Construct scope, String id, Vpc vpc) {
    super(scope, id);
    AclCidr inside = AclCidr.ipv4(vpc.getVpcCidrBlock());

    var visitors = tier(vpc, Tier.PUBLIC);
    allow(visitors, "InHttp", TrafficDirection.INGRESS, 100, AclCidr.anyIpv4(), HTTP);
    allow(visitors, "InHttps", TrafficDirection.INGRESS, 110, AclCidr.anyIpv4(), HTTPS);
    answers(visitors);
    allow(
        visitors, "Out", TrafficDirection.EGRESS, 100, AclCidr.anyIpv4(), AclTraffic.allTraffic());

    // Pods and nodes talk to each other on any port, and to name servers by UDP.
    var workloads = tier(vpc, Tier.PRIVATE);
    allow(workloads, "InNetwork", TrafficDirection.INGRESS, 100, inside, AclTraffic.allTraffic());
    answers(workloads);
    allow(
        workloads, "Out", TrafficDirection.EGRESS, 100, AclCidr.anyIpv4(), AclTraffic.allTraffic());

    var data = tier(vpc, Tier.DATA);
    allow(data, "InNetwork", TrafficDirection.INGRESS, 100, inside, UNPRIVILEGED);
    allow(data, "OutNetwork", TrafficDirection.EGRESS, 100, inside, UNPRIVILEGED);
  }

  private NetworkAcl tier(Vpc vpc, Tier tier) {
    NetworkAcl acl =
        NetworkAcl.Builder.create(this, tier.label)
            .vpc(vpc)
            .subnetSelection(tier.subnets())
            .build();
    Reviewed.finding(acl, "VPC3", REASON);
    return acl;
  }

  private static void answers(NetworkAcl acl) {
    AclCidr world = AclCidr.anyIpv4();
    allow(acl, "InAnswers", TrafficDirection.INGRESS, 120, world, BELOW_DESKTOP);
    allow(acl, "InAnswersAbove", TrafficDirection.INGRESS, 130, world, ABOVE_DESKTOP);
  }

  private static void allow(
      NetworkAcl acl,
      String id,
      TrafficDirection direction,
      int number,
      AclCidr whom,
      AclTraffic traffic) {
    var entry =
        acl.addEntry(
            id,
            CommonNetworkAclEntryOptions.builder()
                .direction(direction)
                .ruleNumber(number)
                .cidr(whom)
                .traffic(traffic)
                .build());
    Reviewed.finding(entry, "VPC3", REASON);
  }
}
