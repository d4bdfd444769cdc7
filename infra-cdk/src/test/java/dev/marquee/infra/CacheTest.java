package dev.marquee.infra;

import static dev.marquee.infra.Resources.has;
import static dev.marquee.infra.Resources.like;
import static dev.marquee.infra.Resources.properties;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cache: Valkey in both kinds. */
class CacheTest {

  private static final String SERVERLESS = "AWS::ElastiCache::ServerlessCache";
  private static final String NODES = "AWS::ElastiCache::ReplicationGroup";

  @Test
  void serverlessCache_isValkeyWithALimit() {
    var stack = Variant.of("dev").stack("Data");
    has(
        stack,
        SERVERLESS,
        Map.of(
            "Engine",
            "valkey",
            "CacheUsageLimits",
            like(Map.of("DataStorage", Map.of("Maximum", 1, "Unit", "GB")))));
    stack.resourceCountIs(NODES, 0);
  }

  @Test
  void nodes_failOverAcrossZonesAndSpeakTls() {
    var stack = Variant.of("prod").stack("Data");
    has(
        stack,
        NODES,
        Map.of(
            "Engine", "valkey",
            "MultiAZEnabled", true,
            "AutomaticFailoverEnabled", true,
            "ReplicasPerNodeGroup", 1,
            "TransitEncryptionEnabled", true,
            "TransitEncryptionMode", "required",
            "AtRestEncryptionEnabled", true));
    stack.resourceCountIs(SERVERLESS, 0);
  }

  @Test
  void fullNodes_dropWhatWasUsedLeastRecently() {
    has(
        Variant.of("prod").stack("Data"),
        "AWS::ElastiCache::ParameterGroup",
        Map.of("Properties", Map.of("maxmemory-policy", "allkeys-lru")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  void cache_isOpenToItsUserOnlyAndToTheServicesKeys(String variant) {
    var template = Variant.of(variant).template("Data");
    assertThat(properties(template, "AWS::ElastiCache::User"))
        .singleElement()
        .satisfies(
            user -> {
              assertThat(user.path("AccessString").asText())
                  .isEqualTo("on ~marquee:* &marquee:* +@all -@admin -@dangerous");
              assertThat(user.path("AuthenticationMode").toString())
                  .contains("resolve:secretsmanager");
            });
    var cache = properties(template, variant.equals("dev") ? SERVERLESS : NODES).getFirst();
    assertThat(cache.has("UserGroupId") || cache.has("UserGroupIds")).isTrue();
  }
}
