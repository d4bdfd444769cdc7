package dev.marquee.infra.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What can be configured, and what is refused, in one line that names field and what is allowed.
 */
class EnvironmentsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prod | prod.database.deletion-protection=false"
            + " | prod.database.deletion-protection: false; allowed: true in prod",
        "dev | dev.network.cidr=10.0.0.0/20 | dev.network.cidr: 10.0.0.0/20 cannot hold the subnets"
            + " of 2 zones; allowed: a private network from /16 to /18, such as 10.0.0.0/16",
        "dev | dev.network.cidr=8.8.0.0/16 | dev.network.cidr: 8.8.0.0/16 cannot hold the subnets"
            + " of 2 zones; allowed: a private network from /16 to /18, such as 10.0.0.0/16",
        "dev | dev.network.cidr=10.0.0.1/16"
            + " | dev.network.cidr: 10.0.0.1/16; allowed: a network in CIDR notation, such as"
            + " 10.0.0.0/16",
        "dev | dev.network.cidr=300.0.0.0/16"
            + " | dev.network.cidr: 300.0.0.0/16; allowed: a network in CIDR notation, such as"
            + " 10.0.0.0/16",
        "dev | dev.network.zones=4 | dev.network.zones: 4; allowed: 2, 3",
        "dev | dev.network.zones=two | dev.network.zones: two; allowed: a whole number",
        "dev | dev.regions=moon-1 | dev.regions: moon-1; allowed: AWS regions, with commas",
        "dev | dev.regions=us-east-1,us-east-1"
            + " | dev.regions: us-east-1,us-east-1; allowed: each region once",
        "prod | prod.regions=us-east-1,eu-west-1"
            + " | prod.regions: 2 without domain.name; allowed: one, or several and a domain",
        "dev | dev.domain.name=a.example.com | dev.domain.zone-id: missing; allowed: the id of a"
            + " hosted zone",
        "dev | dev.domain.name=a.example.com;dev.domain.zone-id=Z01234567;dev.domain.zone-name=b.org"
            + " | dev.domain.zone-name: b.org; allowed: the zone that a.example.com is in",
        "dev | dev.edge=true | dev.edge: true without domain.name; allowed: true with a domain",
        "dev | dev.target=lambda | dev.target: lambda; allowed: ecs, eks, both",
        "dev | dev.edge=yes | dev.edge: yes; allowed: true, false",
        "dev | dev.service.blue-green=true"
            + " | dev.service.blue-green: true with target both or eks; allowed: true with target"
            + " ecs",
        "dev | dev.service.memory-mebibytes=700 | dev.service.memory-mebibytes: 700 with cpu-units"
            + " 512; allowed: a size that Fargate has, such as 512 and 1024",
        "prod | prod.service.least-tasks=1 | prod.service.least-tasks: 1 to most-tasks 12; allowed:"
            + " 2 or more, and no more than most-tasks",
        "prod | prod.service.off-hours=true | prod.service.off-hours: true; allowed: false in prod",
        "prod | prod.eks.allowed-cidrs=0.0.0.0/0"
            + " | prod.eks.allowed-cidrs: 0.0.0.0/0; allowed: narrower ones in prod",
        "dev | dev.eks.allowed-cidrs="
            + " | dev.eks.allowed-cidrs: none; allowed: networks, or eks.private-endpoint=true",
        "dev | dev.eks.version=1.33 | dev.eks.version: 1.33; allowed: 1.34, 1.35",
        "dev | dev.database.global=true"
            + " | dev.database.least-half-units: 0 with database.global; allowed: 1 or more: it"
            + " cannot pause",
        "dev | dev.database.backup-days=40 | dev.database.backup-days: 40; allowed: 1 to 35",
        "dev | dev.cache.replicas=0 | dev.cache.replicas: 0; allowed: 1 to 5: a failover needs one",
        "dev | dev.registry.services=other"
            + " | dev.registry.services: [other]; allowed: a list with movie-service",
        "dev | dev.watch.email=nobody | dev.watch.email: nobody; allowed: an address, or nothing",
        "dev | dev.delivery.repository=marquee"
            + " | dev.delivery.repository: marquee; allowed: owner/name, as GitHub spells it"
      })
  void unbuildable_isRefusedInOneLine(String environment, String settings, String message) {
    assertThatThrownBy(() -> Environments.named(environment, values(settings)))
        .isInstanceOf(ConfigException.class)
        .hasMessage(message);
  }

  @Test
  void unknownEnvironment_isRefused() {
    assertThatThrownBy(() -> Environments.named("test", Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessage("environments: test; allowed: dev, prod");
  }

  @Test
  void unknownField_isRefusedWithThoseThatThereAre() {
    assertThatThrownBy(() -> Environments.named("dev", values("dev.databse.kind=serverless")))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("dev.databse.kind: is not known; allowed: cache.kind, ")
        .hasMessageContaining("database.kind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  void environment_isInOneRegionOnBothTargets(String name) {
    EnvironmentConfig config = Environments.named(name, values(""));
    assertThat(config.regions()).containsExactly("us-east-1");
    assertThat(config.target()).isEqualTo(Target.BOTH);
    assertThat(config.edge()).isFalse();
  }

  @Test
  void domain_bringsAnEdgeUnlessItIsSwitchedOff() {
    String domain =
        "dev.domain.name=m.example.com;dev.domain.zone-id=Z01234567;dev.domain.zone-name=example.com";
    assertThat(Environments.named("dev", values(domain)).edge()).isTrue();
    assertThat(Environments.named("dev", values(domain + ";dev.edge=false")).edge()).isFalse();
  }

  @Test
  void valuesOfTheOtherEnvironment_areIgnored() {
    assertThat(Environments.named("dev", values("prod.target=ecs")).target())
        .isEqualTo(Target.BOTH);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/16, 10.0.1.0/24, 10.0.8.0/24, 10.0.16.0/20",
    "172.16.64.0/18, 172.16.65.0/24, 172.16.72.0/24, 172.16.80.0/20"
  })
  void subnets_begin(String network, String first, String data, String inner) {
    SubnetPlan plan = new SubnetPlan(Cidr.parse("cidr", network));
    assertThat(List.of(plan.ofPublic(0), plan.ofData(0), plan.ofPrivate(0)))
        .extracting(Cidr::toString)
        .containsExactly(first, data, inner);
  }

  /** Settings between semicolons, over those that cdk.json has. */
  private static Map<String, String> values(String settings) {
    Map<String, String> values = new HashMap<>();
    values.put("dev.eks.allowed-cidrs", "203.0.113.0/24");
    values.put("prod.eks.allowed-cidrs", "203.0.113.0/24");
    Arrays.stream(settings.split(";"))
        .filter(setting -> !setting.isEmpty())
        .map(setting -> setting.split("=", 2))
        .forEach(setting -> values.put(setting[0], setting[1]));
    return values;
  }
}
