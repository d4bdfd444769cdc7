package dev.marquee.infra;

import static dev.marquee.infra.Resources.has;
import static dev.marquee.infra.Resources.properties;
import static dev.marquee.infra.Resources.resources;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Network: addresses, ways in and out, and who may talk to whom. */
class NetworkTest {

  private static final String ANYWHERE = "0.0.0.0/0";

  @Test
  void vpc_hasTheNetworkOfTheConfiguration() {
    has(Variant.of("dev").stack("Network"), "AWS::EC2::VPC", Map.of("CidrBlock", "10.0.0.0/16"));
  }

  @Test
  void subnets_ofTwoZones_havePublicPrivateAndDataAddresses() {
    assertThat(subnets("prod"))
        .extracting(subnet -> subnet.path("CidrBlock").asText())
        .containsExactlyInAnyOrder(
            "10.0.1.0/24",
            "10.0.2.0/24",
            "10.0.16.0/20",
            "10.0.32.0/20",
            "10.0.8.0/24",
            "10.0.9.0/24");
  }

  @Test
  void subnets_ofThreeZones_areNine() {
    assertThat(subnets("ecs")).hasSize(9);
    assertThat(subnets("ecs"))
        .extracting(subnet -> subnet.path("AvailabilityZone").path("Fn::Select").path(0).asInt())
        .containsOnly(0, 1, 2);
  }

  @Test
  void publicSubnets_giveNoAddressesToMachines() {
    assertThat(subnets("dev"))
        .extracting(subnet -> subnet.path("MapPublicIpOnLaunch").asBoolean())
        .containsOnly(false);
  }

  @ParameterizedTest
  @CsvSource({"dev, 1", "prod, 2", "ecs, 3"})
  void natGateways_areOneOrOnePerZone(String variant, int gateways) {
    Variant.of(variant).stack("Network").resourceCountIs("AWS::EC2::NatGateway", gateways);
  }

  @Test
  void internetGateway_isAttached() {
    Variant.of("dev").stack("Network").resourceCountIs("AWS::EC2::InternetGateway", 1);
    Variant.of("dev").stack("Network").resourceCountIs("AWS::EC2::VPCGatewayAttachment", 1);
  }

  @Test
  void routeTables_leadPublicToTheInternetPrivateToNatAndDataNowhere() {
    JsonNode template = Variant.of("prod").template("Network");
    assertThat(resources(template, "AWS::EC2::RouteTable")).hasSize(6);
    List<JsonNode> routes = properties(template, "AWS::EC2::Route");
    assertThat(routes)
        .allSatisfy(r -> assertThat(r.path("DestinationCidrBlock").asText()).isEqualTo(ANYWHERE));
    assertThat(routes.stream().filter(route -> route.has("GatewayId"))).hasSize(2);
    assertThat(routes.stream().filter(route -> route.has("NatGatewayId"))).hasSize(2);
    assertThat(routes)
        .noneMatch(r -> r.path("RouteTableId").path("Ref").asText().contains("DataSubnet"));
  }

  @Test
  void accessLists_standAroundEachTier() {
    JsonNode template = Variant.of("prod").template("Network");
    assertThat(resources(template, "AWS::EC2::NetworkAcl").keySet())
        .hasSize(3)
        .anyMatch(id -> id.contains("Public"))
        .anyMatch(id -> id.contains("Private"))
        .anyMatch(id -> id.contains("Data"));
    assertThat(resources(template, "AWS::EC2::SubnetNetworkAclAssociation")).hasSize(6);
  }

  @Test
  void accessListOfData_knowsOnlyTheNetwork() {
    assertThat(properties(Variant.of("prod").template("Network"), "AWS::EC2::NetworkAclEntry"))
        .filteredOn(e -> e.path("NetworkAclId").path("Ref").asText().contains("Data"))
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry.path("CidrBlock").has("Fn::GetAtt")).isTrue());
  }

  @Test
  void flows_areLoggedAndKeptAsConfigured() {
    var stack = Variant.of("prod").stack("Network");
    has(stack, "AWS::EC2::FlowLog", Map.of("TrafficType", "ALL"));
    has(stack, "AWS::Logs::LogGroup", Map.of("RetentionInDays", 90));
    has(Variant.of("dev").stack("Network"), "AWS::Logs::LogGroup", Map.of("RetentionInDays", 14));
  }

  @Test
  void s3_isReachedThroughAGatewayEndpoint() {
    has(
        Variant.of("dev").stack("Network"),
        "AWS::EC2::VPCEndpoint",
        Map.of("VpcEndpointType", "Gateway"));
  }

  @Test
  void interfaceEndpoints_areThereBySwitch() {
    assertThat(interfaceEndpoints("ecs"))
        .hasSize(5)
        .anyMatch(name -> name.contains("ecr.api"))
        .anyMatch(name -> name.contains("ecr.dkr"))
        .anyMatch(name -> name.contains("logs"))
        .anyMatch(name -> name.contains("secretsmanager"))
        .anyMatch(name -> name.contains("sts"));
    assertThat(interfaceEndpoints("dev")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod", "ecs", "eks", "regions"})
  void securityGroups_nameEachOtherAndOnlyTheWorldByAddress(String variant) {
    JsonNode template = Variant.of(variant).template("Network");
    assertThat(properties(template, "AWS::EC2::SecurityGroupIngress"))
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.has("SourceSecurityGroupId")).isTrue());
    assertThat(
            properties(template, "AWS::EC2::SecurityGroup").stream().flatMap(NetworkTest::inbound))
        .allSatisfy(rule -> assertThat(rule.path("CidrIp").asText()).isEqualTo(ANYWHERE))
        .allSatisfy(rule -> assertThat(rule.path("FromPort").asInt()).isIn(80, 443));
  }

  @Test
  void database_isReachedByTheServiceOnly() {
    assertThat(properties(Variant.of("dev").template("Network"), "AWS::EC2::SecurityGroupIngress"))
        .filteredOn(rule -> rule.path("FromPort").asInt() == 5432)
        .singleElement()
        .satisfies(
            rule ->
                assertThat(rule.path("SourceSecurityGroupId").toString())
                    .contains("GroupsService"));
  }

  @Test
  void loadBalancer_reachesServiceAndItsManagementPort() {
    var stack = Variant.of("dev").stack("Network");
    for (int port : new int[] {8080, 9000}) {
      has(stack, "AWS::EC2::SecurityGroupIngress", Map.of("FromPort", port, "ToPort", port));
      has(stack, "AWS::EC2::SecurityGroupEgress", Map.of("FromPort", port, "ToPort", port));
    }
  }

  @Test
  void https_isOpenOnlyWithADomain() {
    assertThat(openPorts("dev")).containsExactly(80);
    assertThat(openPorts("eks")).containsExactlyInAnyOrder(80, 443);
  }

  private static List<Integer> openPorts(String variant) {
    return properties(Variant.of(variant).template("Network"), "AWS::EC2::SecurityGroup").stream()
        .flatMap(NetworkTest::inbound)
        .map(rule -> rule.path("FromPort").asInt())
        .toList();
  }

  private static Stream<JsonNode> inbound(JsonNode group) {
    return group.path("SecurityGroupIngress").valueStream();
  }

  private static List<JsonNode> subnets(String variant) {
    return properties(Variant.of(variant).template("Network"), "AWS::EC2::Subnet");
  }

  private static List<String> interfaceEndpoints(String variant) {
    return properties(Variant.of(variant).template("Network"), "AWS::EC2::VPCEndpoint").stream()
        .filter(endpoint -> endpoint.path("VpcEndpointType").asText().equals("Interface"))
        .map(endpoint -> endpoint.path("ServiceName").toString())
        .toList();
  }
}
