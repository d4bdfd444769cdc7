package dev.marquee.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Environments;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Stage;
import software.amazon.awscdk.assertions.Template;

/**
 * One of the configurations in {@code src/test/resources/variants}, synthesised once for all tests,
 * with the rules of AWS Solutions looking on.
 */
final class Variant {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final Path FOLDER = Path.of("src/test/resources/variants");
  private static final Map<String, Variant> KNOWN = new ConcurrentHashMap<>();

  private final String name;
  private final EnvironmentConfig config;
  private final Map<String, Stack> stacks = new LinkedHashMap<>();
  private final Map<String, JsonNode> templates = new HashMap<>();
  private final Map<String, Template> asserted = new HashMap<>();

  /** The variant of that name. */
  static Variant of(String name) {
    return KNOWN.computeIfAbsent(name, Variant::new);
  }

  /** All that there are. */
  static List<Variant> all() {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replace(".properties", ""))
          .sorted()
          .map(Variant::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Variant(String name) {
    this.name = name;
    Map<String, String> values = context(name);
    App app = app(values, Path.of("target/variants", name));
    config = Environments.named(Objects.requireNonNull(values.get("environments")), values);
    // An aspect on the application would stop before its stages.
    InfraApp.stages(app, config).forEach(stage -> Aspects.of(stage).add(new AwsSolutionsChecks()));
    app.synth();
    for (var construct : app.getNode().findAll()) {
      if (construct instanceof Stack stack) {
        stacks.put(stack.getNode().getPath(), stack);
      }
    }
    stacks.forEach((path, stack) -> templates.put(path, read(stack, stack.getTemplateFile())));
  }

  /** An application with the flags of cdk.json and other values on top. */
  static App app(Map<String, String> values, Path folder) {
    try {
      JsonNode context = JSON.readTree(Path.of("cdk.json").toFile()).path("context");
      Map<String, Object> all = new HashMap<>();
      context
          .properties()
          .forEach(
              flag -> all.put(flag.getKey(), JSON.convertValue(flag.getValue(), Object.class)));
      values.entrySet().stream()
          .filter(value -> !value.getKey().startsWith("@"))
          .forEach(value -> all.put(value.getKey(), value.getValue()));
      // The tests say themselves what is wrong, of all findings at once.
      all.put("@aws-cdk/core:annotationsInValidationReport", false);
      return App.Builder.create()
          .context(all)
          .outdir(folder.toString())
          .analyticsReporting(false)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  EnvironmentConfig config() {
    return config;
  }

  /** All stacks by their paths: {@code marquee-dev-us-east-1/Network}. */
  Map<String, Stack> stacks() {
    return stacks;
  }

  /** The template of a stack in the primary region. */
  JsonNode template(String stack) {
    return template(stack, config.primaryRegion());
  }

  JsonNode template(String stack, String region) {
    String path = "marquee-" + config.name() + "-" + region + "/" + stack;
    JsonNode template = templates.get(path);
    if (template == null) {
      throw new AssertionError(name + " has no stack " + path + ", but " + templates.keySet());
    }
    return template;
  }

  /** The same, to be asked with CDK's assertions. */
  Template stack(String stack) {
    return stack(stack, config.primaryRegion());
  }

  Template stack(String stack, String region) {
    return asserted.computeIfAbsent(
        stack + " " + region,
        key ->
            Template.fromJSON(
                JSON.convertValue(template(stack, region), new TypeReference<>() {})));
  }

  /** All templates by the path of their stack. */
  Map<String, JsonNode> templates() {
    return templates;
  }

  /** The templates of an environment in one region, by the name of their stack. */
  Map<String, JsonNode> templatesByStack() {
    Map<String, JsonNode> byStack = new TreeMap<>();
    templates.forEach(
        (path, template) -> byStack.put(path.substring(path.indexOf('/') + 1), template));
    return byStack;
  }

  /** What was said of a stack's resources as an error or a warning, by the resource's path. */
  List<String> annotations(String path) {
    Stack stack = Objects.requireNonNull(stacks.get(path));
    List<String> said = new ArrayList<>();
    read(stack, stack.getArtifactId() + ".metadata.json")
        .properties()
        .forEach(
            resource ->
                resource
                    .getValue()
                    .forEach(
                        entry -> {
                          if (entry.path("type").asText().matches("aws:cdk:(error|warning)")) {
                            said.add(resource.getKey() + " " + entry.path("data").asText());
                          }
                        }));
    return said;
  }

  boolean has(String stack) {
    return stacks.keySet().stream().anyMatch(path -> path.endsWith("/" + stack));
  }

  @Override
  public String toString() {
    return name;
  }

  private static JsonNode read(Stack stack, String file) {
    try {
      return JSON.readTree(
          Path.of(Objects.requireNonNull(Stage.of(stack)).getOutdir(), file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> context(String name) {
    Properties properties = new Properties();
    try (var file = Files.newBufferedReader(FOLDER.resolve(name + ".properties"))) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> values = new HashMap<>();
    // What cdk.json says of the environment; the variant's own values go before.
    try {
      JSON.readTree(Path.of("cdk.json").toFile())
          .path("context")
          .properties()
          .forEach(flag -> values.put(flag.getKey(), flag.getValue().asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    properties.forEach((key, value) -> values.put((String) key, (String) value));
    return values;
  }
}
