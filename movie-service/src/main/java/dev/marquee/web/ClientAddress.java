package dev.marquee.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Who a request comes from: the peer, or, where the peer is a proxy of ours, whom it says it speaks
 * for. X-Forwarded-For is read from the right, because only what our own proxies appended is true;
 * everything left of that a client may have made up.
 */
final class ClientAddress {
  static final String HEADER = "X-Forwarded-For";

  /** A household or a server has a /64 of its own, and as many addresses as it likes in it. */
  private static final int IPV6_PREFIX_BYTES = 8;

  private final List<Network> trusted;

  ClientAddress(List<Network> trusted) {
    this.trusted = List.copyOf(trusted);
  }

  /**
   * A key that is the same for all requests of one client.
   *
   * @param peer the other end of the connection, as an address literal
   * @param forwardedFor the values of X-Forwarded-For in the order of the headers
   */
  String key(String peer, List<String> forwardedFor) {
    Optional<InetAddress> client = literal(peer);
    if (client.isEmpty()) {
      return peer;
    }
    String[] hops = String.join(",", forwardedFor).split(",", -1);
    for (int i = hops.length - 1; i >= 0 && isTrusted(client.get()); i--) {
      Optional<InetAddress> before = literal(hops[i].strip());
      if (before.isEmpty()) {
        break;
      }
      client = before;
    }
    return key(client.get());
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(network -> network.contains(address));
  }

  private static String key(InetAddress address) {
    byte[] bytes = address.getAddress();
    int length = address instanceof Inet6Address ? IPV6_PREFIX_BYTES : bytes.length;
    StringBuilder key = new StringBuilder(2 * length);
    for (int i = 0; i < length; i++) {
      key.append((char) (bytes[i] & 0xff));
    }
    return key.toString();
  }

  /** An address with or without a port: {@code 192.0.2.1:80}, {@code [2001:db8::1]:80}. */
  private static Optional<InetAddress> literal(String text) {
    String address = text;
    if (text.startsWith("[") && text.indexOf(']') > 0) {
      address = text.substring(1, text.indexOf(']'));
    } else if (text.indexOf(':') == text.lastIndexOf(':') && text.indexOf(':') > 0) {
      address = text.substring(0, text.indexOf(':'));
    }
    try {
      return Optional.of(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
