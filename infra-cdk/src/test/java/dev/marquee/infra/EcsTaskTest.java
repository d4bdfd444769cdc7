package dev.marquee.infra;

import static dev.marquee.infra.Resources.has;
import static dev.marquee.infra.Resources.like;
import static dev.marquee.infra.Resources.properties;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tasks: what runs in them, as whom, and what it is told. */
class EcsTaskTest {

  private static final String TASK = "AWS::ECS::TaskDefinition";

  @ParameterizedTest
  @CsvSource({"dev, ARM64, 512, 1024", "prod, ARM64, 1024, 2048", "ecs, X86_64, 512, 1024"})
  void tasks_haveTheConfiguredProcessorAndSize(
      String variant, String processor, String cpu, String memory) {
    Variant.of(variant)
        .stack("Ecs")
        .allResourcesProperties(
            TASK,
            Map.of(
                "Cpu", cpu,
                "Memory", memory,
                "RuntimePlatform", like(Map.of("CpuArchitecture", processor))));
  }

  @Test
  void service_hasReadOnlyRootNoRightsAndAUserOfItsOwn() {
    assertThat(containers("movie-service"))
        .hasSize(2)
        .allSatisfy(
            container -> {
              assertThat(container.path("ReadonlyRootFilesystem").asBoolean()).isTrue();
              assertThat(container.path("User").asText()).isEqualTo("65532:65532");
              assertThat(container.path("LinuxParameters").path("Capabilities").path("Drop"))
                  .extracting(JsonNode::asText)
                  .containsExactly("ALL");
              assertThat(container.path("MountPoints").toString()).contains("\"/tmp\"");
            });
  }

  @Test
  void image_isTheOneWhoseDigestThePipelineWrote() {
    JsonNode template = Variant.of("dev").template("Ecs");
    assertThat(template.path("Parameters").toString())
        .contains("\"/marquee/dev/movie-service/digest\"")
        .contains("AWS::SSM::Parameter::Value<String>");
    assertThat(containers("movie-service"))
        .allSatisfy(
            container ->
                assertThat(container.path("Image").toString())
                    .contains("\"@\",{\"Ref\":\"SsmParameterValue"));
  }

  @Test
  void service_isHealthyWhenItsManagementPortSaysSo() {
    JsonNode check = containers("movie-service").getFirst().path("HealthCheck");
    assertThat(check.path("Command").valueStream().map(JsonNode::asText))
        .last()
        .isEqualTo("http://127.0.0.1:9000/q/health/live");
  }

  @Test
  void environment_namesWhatTheServiceReads() {
    assertThat(environment(containers("movie-service").getFirst()))
        .containsEntry("MARQUEE_UPSTREAM", "\"tmdb\"")
        .containsEntry("MARQUEE_IMAGES_STORE", "\"s3\"")
        .containsEntry("QUARKUS_DATASOURCE_CREDENTIALS_PROVIDER", "\"database\"")
        .containsEntry("QUARKUS_DATASOURCE_CREDENTIALS_PROVIDER_NAME", "\"database-secret\"")
        .containsEntry("MARQUEE_JOBS_ENABLED", "\"false\"")
        .containsEntry("MARQUEE_CLIENT_LIMIT_TRUSTED_PROXIES", "\"10.0.1.0/24,10.0.2.0/24\"")
        .hasEntrySatisfying(
            "QUARKUS_REDIS_HOSTS", hosts -> assertThat(hosts).contains("rediss://marquee@"))
        .hasEntrySatisfying(
            "QUARKUS_DATASOURCE_JDBC_URL", url -> assertThat(url).contains("jdbc:postgresql://"))
        .containsKeys(
            "MARQUEE_PUBLIC_URL",
            "MARQUEE_IMAGES_BUCKET",
            "MARQUEE_SECRETS_TMDB_TOKEN_ARN",
            "MARQUEE_SECRETS_DATABASE_ARN");
  }

  @Test
  void behindAnEdge_clientsAreLimitedThere() {
    JsonNode service = containers("regions", "movie-service").getFirst();
    assertThat(environment(service))
        .containsEntry("MARQUEE_CLIENT_LIMIT_ENABLED", "\"false\"")
        .doesNotContainKey("MARQUEE_CLIENT_LIMIT_TRUSTED_PROXIES");
  }

  @Test
  void secrets_areNamedByTheirArnsOnly() {
    assertThat(environment(containers("movie-service").getFirst()))
        .hasEntrySatisfying(
            "MARQUEE_SECRETS_VALKEY_ARN", arn -> assertThat(arn).contains("CachePassword"))
        .doesNotContainKeys(
            "QUARKUS_REDIS_PASSWORD", "QUARKUS_DATASOURCE_PASSWORD", "TMDB_API_TOKEN");
  }

  @ParameterizedTest
  @CsvSource({"dev, cluster", "prod, standalone"})
  void client_speaksToTheCacheAsItsKindNeeds(String variant, String type) {
    assertThat(environment(containers(variant, "movie-service").getFirst()))
        .containsEntry("QUARKUS_REDIS_CLIENT_TYPE", "\"" + type + "\"");
  }

  @Test
  void collector_readsTheServicesMetricsAndIsNotEssential() {
    JsonNode collector = containers("collector").getFirst();
    assertThat(collector.path("Essential").asBoolean()).isFalse();
    assertThat(collector.path("ReadonlyRootFilesystem").asBoolean()).isTrue();
    assertThat(environment(collector).get("AOT_CONFIG_CONTENT"))
        .contains("127.0.0.1:9000", "/q/metrics", "awsemf");
  }

  @Test
  void everyContainer_hasAMemoryLimitAndALog() {
    assertThat(Stream.of("prepare", "movie-service", "collector").map(EcsTaskTest::containers))
        .allSatisfy(
            found ->
                assertThat(found)
                    .isNotEmpty()
                    .allSatisfy(
                        container -> {
                          assertThat(container.path("Memory").asInt()).isPositive();
                          assertThat(container.path("LogConfiguration").path("LogDriver").asText())
                              .isEqualTo("awslogs");
                        }));
  }

  @Test
  void families_haveFixedNames() {
    for (String family : List.of("marquee-dev-service", "marquee-dev-jobs")) {
      has(Variant.of("dev").stack("Ecs"), TASK, Map.of("Family", family));
    }
  }

  private static List<JsonNode> containers(String name) {
    return containers("dev", name);
  }

  private static List<JsonNode> containers(String variant, String name) {
    return properties(Variant.of(variant).template("Ecs"), TASK).stream()
        .flatMap(task -> task.path("ContainerDefinitions").valueStream())
        .filter(container -> container.path("Name").asText().equals(name))
        .toList();
  }

  private static Map<String, String> environment(JsonNode container) {
    return container
        .path("Environment")
        .valueStream()
        .collect(
            Collectors.toMap(
                entry -> entry.path("Name").asText(), entry -> entry.path("Value").toString()));
  }
}
