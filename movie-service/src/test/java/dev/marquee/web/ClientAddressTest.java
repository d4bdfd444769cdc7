package dev.marquee.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
  private static final String PROXY = "10.0.0.7";
  private final ClientAddress behindProxies = trusting("10.0.0.0/8", "fd00::/8");

  private static ClientAddress trusting(String... networks) {
    return new ClientAddress(Stream.of(networks).map(Network::parse).toList());
  }

  private void assertSameClient(String expected, String peer, String... forwardedFor) {
    assertThat(behindProxies.key(peer, List.of(forwardedFor)))
        .isEqualTo(trusting().key(expected, List.of()));
  }

  @Test
  void stranger_cannotSayWhoItIs() {
    assertSameClient("198.51.100.1", "198.51.100.1", "203.0.113.9");
  }

  @Test
  void ownProxy_isBelieved() {
    assertSameClient("203.0.113.9", PROXY, "203.0.113.9");
  }

  @Test
  void proxiesInARow_areWalkedFromTheRight() {
    assertSameClient("203.0.113.9", PROXY, "192.0.2.66, 203.0.113.9, 10.1.1.1", "10.2.2.2");
  }

  @Test
  void entriesLeftOfAStranger_areIgnored() {
    assertSameClient("203.0.113.9", PROXY, "10.9.9.9, 192.0.2.66, 203.0.113.9");
  }

  @Test
  void proxyWithoutAWord_isTheClient() {
    assertSameClient(PROXY, PROXY);
    assertSameClient(PROXY, PROXY, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"unknown", "_hidden", "example.org", "1.2.3", "999.1.1.1", "[::1", ":", "a b"})
  void entryThatIsNoAddress_endsTheWalk(String entry) {
    assertThat(behindProxies.key(PROXY, List.of("203.0.113.9, " + entry)))
        .isNotEqualTo(trusting().key("203.0.113.9", List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9:4711, 203.0.113.9",
    "[2001:db8::1]:4711, 2001:db8::1",
    "[2001:db8::1], 2001:db8::1",
    "::ffff:203.0.113.9, 203.0.113.9"
  })
  void portAndMapping_sayNothing(String entry, String address) {
    assertSameClient(address, PROXY, entry);
  }

  @Test
  void ipv6_countsByItsNetwork() {
    assertSameClient("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff");
    assertThat(behindProxies.key("2001:db8:1:2::1", List.of()))
        .isNotEqualTo(behindProxies.key("2001:db8:1:3::1", List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "172.16.0.0/12, 172.31.255.255, true",
    "172.16.0.0/12, 172.32.0.0, false",
    "0.0.0.0/0, 8.8.8.8, true",
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "fd00::/8, fdff::1, true",
    "fd00::/8, fe80::1, false",
    "0.0.0.0/0, ::1, false"
  })
  void network_containsItsAddresses(String cidr, String address, boolean contained) {
    assertThat(Network.parse(cidr).contains(InetAddress.ofLiteral(address))).isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "fd00::/129"})
  void brokenNetwork_isRefused(String cidr) {
    assertThatThrownBy(() -> Network.parse(cidr)).isInstanceOf(IllegalArgumentException.class);
  }
}
