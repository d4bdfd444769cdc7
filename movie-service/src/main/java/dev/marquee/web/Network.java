package dev.marquee.web;

import java.net.InetAddress;

/** A range of addresses in CIDR notation. */
record Network(InetAddress base, int prefixLength) {

  Network {
    if (prefixLength < 0 || prefixLength > base.getAddress().length * 8) {
      throw new IllegalArgumentException("no such prefix length: /" + prefixLength);
    }
  }

  /**
   * Reads {@code 10.0.0.0/8}, {@code fd00::/8}, or a single address.
   *
   * @throws IllegalArgumentException if it is neither; names are never looked up
   */
  static Network parse(String cidr) {
    int slash = cidr.indexOf('/');
    InetAddress base = InetAddress.ofLiteral(slash < 0 ? cidr : cidr.substring(0, slash));
    int bits = base.getAddress().length * 8;
    return new Network(base, slash < 0 ? bits : Integer.parseInt(cidr.substring(slash + 1)));
  }

  boolean contains(InetAddress address) {
    byte[] ours = base.getAddress();
    byte[] theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int i = 0, left = prefixLength; left > 0; i++, left -= 8) {
      int mask = left >= 8 ? 0xff : 0xff << (8 - left) & 0xff;
      if (((ours[i] ^ theirs[i]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
