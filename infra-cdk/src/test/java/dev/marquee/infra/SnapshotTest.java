package dev.marquee.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The templates of dev and prod as they are committed. A change shows as lines that differ; {@code
 * -Dsnapshots.update=true} takes it over.
 */
class SnapshotTest {

  private static final Path COMMITTED = Path.of("src/test/resources/snapshots");
  private static final Path NOW = Path.of("target/snapshots");
  private static final JsonMapper SORTED =
      JsonMapper.builder()
          .enable(
              SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
          .build();

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  void templates_areAsCommitted(String variant) throws IOException {
    Path committed = COMMITTED.resolve(variant);
    Path now = NOW.resolve(variant);
    Files.createDirectories(now);
    for (var template : Variant.of(variant).templates().entrySet()) {
      String stack = template.getKey().substring(template.getKey().indexOf('/') + 1);
      Files.writeString(now.resolve(stack + ".json"), written(template.getValue()));
    }
    if (Boolean.getBoolean("snapshots.update")) {
      Files.createDirectories(committed);
      for (Path file : files(now)) {
        Files.writeString(committed.resolve(file.getFileName()), Files.readString(file));
      }
    }
    assertThat(files(now))
        .extracting(Path::getFileName)
        .containsExactlyElementsOf(files(committed).stream().map(Path::getFileName).toList());
    for (Path file : files(now)) {
      assertThat(file).hasSameTextualContentAs(committed.resolve(file.getFileName()));
    }
  }

  /** Sorted, and without what CDK adds for its own use. */
  private static String written(JsonNode template) throws IOException {
    ObjectNode shown = template.deepCopy();
    shown.remove("Rules");
    ((ObjectNode) shown.path("Parameters")).remove("BootstrapVersion");
    return SORTED.writeValueAsString(SORTED.treeToValue(shown, TreeMap.class)) + "\n";
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
