package dev.marquee.infra.config;

/**
 * Which part of the network each subnet gets, zones counted from 0: public {@code x.y.1.0/24} and
 * up, for data {@code x.y.8.0/24} and up, private {@code x.y.16.0/20} and up (4,091 addresses each:
 * pods have addresses of the VPC).
 */
public record SubnetPlan(Cidr network) {

  /** The last private subnet of three ends with the 64th /24. */
  static final int SLASH_24S_NEEDED = 64;

  public Cidr ofPublic(int zone) {
    return network.at(1 + zone, 24);
  }

  public Cidr ofData(int zone) {
    return network.at(8 + zone, 24);
  }

  public Cidr ofPrivate(int zone) {
    return network.at(16 * (1 + zone), 20);
  }
}
