package dev.marquee.infra.config;

/** The network: its addresses, over how many zones it goes, how private subnets reach the world. */
public record NetworkConfig(
    Cidr cidr, int zones, NatGateways natGateways, boolean interfaceEndpoints) {

  /** How many NAT gateways there are. */
  public enum NatGateways {
    /** One for all zones: a third of the price, and no way out when its zone fails. */
    ONE,
    /** One in each zone. */
    PER_ZONE
  }

  void validate(String environment) {
    if (zones < 2 || zones > 3) {
      throw new ConfigException(environment + ".network.zones", String.valueOf(zones), "2, 3");
    }
    if (!cidr.holds(SubnetPlan.SLASH_24S_NEEDED)) {
      throw new ConfigException(
          environment + ".network.cidr",
          cidr + " cannot hold the subnets of " + zones + " zones",
          "a private network from /16 to /18, such as 10.0.0.0/16");
    }
  }
}
