package dev.marquee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.Settings.Setting;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The tables of settings in docs/operations.md say what the {@code @ConfigMapping} interfaces and
 * the property files say; {@code -Ddocuments.update=true} writes them anew.
 */
class ConfigurationDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/operations.md");
  private static final Path DECISIONS = Path.of("../docs/decisions");
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final String FLEET = "marquee.fleet.";
  private static final Pattern DECISION = Pattern.compile("decision (\\d{4})");

  @Test
  void settingWithoutMeaning_isRefused() {
    assertThatThrownBy(() -> read("@WithDefault(\"1\") int most();"))
        .hasMessageContaining("marquee.x.most does not say what it means");
  }

  @Test
  void settingWithTwoDefaults_isRefused() {
    assertThatThrownBy(() -> read("/** Most. Default: all. */ @WithDefault(\"1\") int most();"))
        .hasMessageContaining("marquee.x.most has two defaults");
  }

  @Test
  void settingUnderAnotherName_isRefused() {
    assertThatThrownBy(() -> read("/** Most. */ @WithName(\"least\") int most();"))
        .hasMessageContaining("marquee.x.most: only @WithDefault");
  }

  @Test
  void nestedSettings_areReadAndWhatIsComputedIsNot() {
    assertThat(
            read(
                """
                /** A group. */ Group theGroup();
                interface Group {
                  /** How {@code it}
                   * is. Default: a half. */
                  Optional<String> inside();
                }
                default int twice() { return 2; }
                """))
        .singleElement()
        .returns("marquee.x.the-group.inside", Setting::property)
        .returns("How `it` is.", Setting::meaning)
        .returns("a half", setting -> setting.computed().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "marquee.x.token=${TOKEN:}         | `TOKEN` | `1`",
        "marquee.x.token=2                 | `MARQUEE_X_TOKEN` | `2`",
        "marquee.x.token=2\\n%prod.marquee.x.token=3 | `MARQUEE_X_TOKEN` | `3`; `2` in dev and tests",
        "%test.marquee.x.token=2           | `MARQUEE_X_TOKEN` | `1`",
        "quarkus.jib.environment-variables.MARQUEE_X_TOKEN=4 | `MARQUEE_X_TOKEN` | `1`; `4` in the image",
      })
  void propertyFile_goesBeforeTheMapping(String file, String environment, String preset)
      throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(file.replace("\\n", "\n")));
    assertThat(
            new SettingsTable(properties, properties, text -> text)
                .of(read("/** It. */ @WithDefault(\"1\") String token();")))
        .endsWith("| `marquee.x.token` | " + environment + " | " + preset + " | It. |\n");
  }

  @Test
  void everyPropertyOfOurOwnThatIsSet_isASetting() throws IOException {
    List<String> known = Settings.of(sources()).stream().map(Setting::property).toList();
    assertThat(known).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    assertThat(properties("application.properties").stringPropertyNames())
        .map(name -> name.replaceFirst("^%\\w+\\.", ""))
        .filteredOn(name -> name.startsWith("marquee."))
        .isNotEmpty()
        .isSubsetOf(known);
  }

  @Test
  void tables_areThoseOfTheMappings() throws IOException {
    assertGenerated("settings", setting -> !setting.property().startsWith(FLEET));
    assertGenerated("settings of the fleet", setting -> setting.property().startsWith(FLEET));
  }

  private static void assertGenerated(String name, Predicate<Setting> which) throws IOException {
    String table =
        new SettingsTable(
                properties("application.properties"),
                properties("META-INF/microprofile-config.properties"),
                ConfigurationDocumentTest::linked)
            .of(Settings.of(sources()).stream().filter(which).toList());
    String begin = "<!-- generated: " + name + " -->\n";
    String document = Files.readString(DOCUMENT);
    assertThat(document).contains(begin);
    int from = document.indexOf(begin) + begin.length();
    int to = document.indexOf("<!-- end -->", from);
    if (Boolean.getBoolean("documents.update")) {
      Files.writeString(DOCUMENT, document.substring(0, from) + table + document.substring(to));
      return;
    }
    assertThat(document.substring(from, to)).isEqualTo(table);
  }

  private static String linked(String text) {
    return DECISION
        .matcher(text)
        .replaceAll(found -> "[" + found.group() + "](decisions/" + record(found.group(1)) + ")");
  }

  private static String record(String number) {
    try (var files = Files.newDirectoryStream(DECISIONS, number + "-*.md")) {
      return files.iterator().next().getFileName().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Setting> read(String members) {
    return Settings.of(
        List.of(
            new SimpleJavaFileObject(URI.create("string:///X.java"), JavaFileObject.Kind.SOURCE) {
              @Override
              public String getCharContent(boolean ignoreEncodingErrors) {
                return "@ConfigMapping(prefix = \"marquee.x\") interface X {" + members + "}";
              }
            }));
  }

  private static List<? extends JavaFileObject> sources() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      var manager = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
      List<Path> mappings = files.filter(ConfigurationDocumentTest::hasMapping).toList();
      List<JavaFileObject> found = new ArrayList<>();
      manager.getJavaFileObjectsFromPaths(mappings).forEach(found::add);
      return found;
    }
  }

  private static boolean hasMapping(Path file) {
    try {
      return file.toString().endsWith(".java")
          && Files.readString(file).contains("@ConfigMapping(");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties properties(String name) throws IOException {
    Properties properties = new Properties();
    try (var file = Files.newBufferedReader(RESOURCES.resolve(name))) {
      properties.load(file);
    }
    return properties;
  }
}
