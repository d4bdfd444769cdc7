package dev.marquee.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Findings that were looked at: on one resource, with a reason, and no broader than that. */
class SuppressionsTest {

  /** Of these a rule finds several on one resource; which ones were looked at must be said. */
  private static final Set<String> WITH_PARTS = Set.of("AwsSolutions-IAM4", "AwsSolutions-IAM5");

  static List<Variant> variants() {
    return Variant.all();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void suppression_namesRuleAndReason(Variant variant) {
    assertThat(suppressions(variant))
        .isNotEmpty()
        .allSatisfy(
            rule -> {
              assertThat(rule.path("id").asText()).matches("AwsSolutions-[A-Z]+[0-9]+");
              assertThat(rule.path("reason").asText()).hasSizeGreaterThan(20);
            });
  }

  @ParameterizedTest
  @MethodSource("variants")
  void suppressionOfWildcards_namesEachOfThem(Variant variant) {
    assertThat(suppressions(variant))
        .filteredOn(rule -> WITH_PARTS.contains(rule.path("id").asText()))
        .allSatisfy(rule -> assertThat(rule.path("applies_to")).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("variants")
  void expression_isNeverForEverything(Variant variant) {
    assertThat(suppressions(variant))
        .flatExtracting(rule -> rule.path("applies_to").findValuesAsText("regex"))
        .allSatisfy(
            regex ->
                assertThat(regex.toString().replaceAll("[.*\\\\/g]|Resource::", ""))
                    .hasSizeGreaterThan(4));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void noStack_isExcusedAsAWhole(Variant variant) {
    assertThat(variant.templates().values())
        .noneMatch(template -> template.path("Metadata").has("cdk_nag"));
  }

  @Test
  void onlyOnePlace_knowsHowToSuppress() throws IOException {
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      assertThat(sources.filter(file -> file.toString().endsWith(".java")))
          .filteredOn(file -> contentOf(file.toFile()).contains("NagSuppressions"))
          .extracting(file -> file.getFileName().toString())
          .containsExactly("Reviewed.java");
    }
    assertThat(Path.of("src/main/java/dev/marquee/infra/constructs/Reviewed.java"))
        .content()
        .doesNotContain("addStackSuppressions", "addResourceSuppressionsByPath", "true)");
  }

  private static List<JsonNode> suppressions(Variant variant) {
    return variant.templates().values().stream()
        .flatMap(template -> template.path("Resources").valueStream())
        .flatMap(
            resource ->
                resource.path("Metadata").path("cdk_nag").path("rules_to_suppress").valueStream())
        .toList();
  }
}
