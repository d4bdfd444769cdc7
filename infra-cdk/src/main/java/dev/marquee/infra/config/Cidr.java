package dev.marquee.infra.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An IPv4 network in CIDR notation: its first address and the length of its prefix. */
public record Cidr(int address, int prefix) {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

  /** Reads {@code 10.0.0.0/16}; {@code field} names the setting where it is not one. */
  public static Cidr parse(String field, String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw invalid(field, text);
    }
    int address = 0;
    for (int group = 1; group <= 4; group++) {
      int octet = Integer.parseInt(matcher.group(group));
      if (octet > 255) {
        throw invalid(field, text);
      }
      address = (address << 8) | octet;
    }
    int prefix = Integer.parseInt(matcher.group(5));
    if (prefix > 32 || (address & ~mask(prefix)) != 0) {
      throw invalid(field, text);
    }
    return new Cidr(address, prefix);
  }

  /** Whether a VPC of this network (AWS: at most a /16) has room for so many /24 networks. */
  boolean holds(int slash24s) {
    return isPrivate() && prefix >= 16 && prefix <= 24 && (1 << (24 - prefix)) >= slash24s;
  }

  /** The network of length {@code length} that begins {@code slash24} /24 networks after this. */
  public Cidr at(int slash24, int length) {
    return new Cidr(address + (slash24 << 8), length);
  }

  boolean isEverything() {
    return prefix == 0;
  }

  private boolean isPrivate() {
    return (address & mask(8)) == 0x0a000000
        || (address & mask(12)) == 0xac100000
        || (address & mask(16)) == 0xc0a80000;
  }

  private static int mask(int prefix) {
    return prefix == 0 ? 0 : -1 << (32 - prefix);
  }

  private static ConfigException invalid(String field, String text) {
    return new ConfigException(field, text, "a network in CIDR notation, such as 10.0.0.0/16");
  }

  @Override
  public String toString() {
    return "%d.%d.%d.%d/%d"
        .formatted(
            address >>> 24, (address >>> 16) & 255, (address >>> 8) & 255, address & 255, prefix);
  }
}
