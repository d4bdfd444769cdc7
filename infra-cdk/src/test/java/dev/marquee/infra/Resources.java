package dev.marquee.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

/** Short ways to ask a template. */
final class Resources {

  private Resources() {}

  /** The resource is there, with at least these properties. */
  static void has(Template template, String type, Map<String, Object> properties) {
    template.hasResourceProperties(type, properties);
  }

  /** At least {@code items}, in this order. */
  static Object with(Object... items) {
    return Match.arrayWith(Arrays.asList(items));
  }

  static Object like(Map<String, Object> properties) {
    return Match.objectLike(properties);
  }

  /** The text, or the texts of a join, hold what the expression matches. */
  static Object text(String expression) {
    return Match.stringLikeRegexp(expression);
  }

  /** The resources of a type in a template, by logical id. */
  static Map<String, JsonNode> resources(JsonNode template, String type) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    template
        .path("Resources")
        .properties()
        .forEach(
            resource -> {
              if (resource.getValue().path("Type").asText().equals(type)) {
                found.put(resource.getKey(), resource.getValue());
              }
            });
    return found;
  }

  /** The properties of the resources of a type. */
  static List<JsonNode> properties(JsonNode template, String type) {
    return resources(template, type).values().stream()
        .map(found -> found.path("Properties"))
        .toList();
  }

  /** The elements of an array, or the one thing that stands in place of an array of one. */
  static Stream<JsonNode> items(JsonNode node) {
    if (node.isMissingNode()) {
      return Stream.empty();
    }
    return node.isArray() ? node.valueStream() : Stream.of(node);
  }
}
