package dev.marquee.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.web.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuiltFilesTest {

  private static BuiltFiles files(Map<String, String> folder) {
    return new BuiltFiles(
        new ObjectMapper(),
        path ->
            Optional.ofNullable(folder.get(path))
                .map(text -> text.getBytes(StandardCharsets.UTF_8)));
  }

  private static BuiltFile file(String path) {
    return files(Map.of("build-files.json", "[\"" + path + "\"]", path, "text"))
        .find('/' + path)
        .orElseThrow();
  }

  @Test
  void listedFileThatIsMissing_isRefused() {
    assertThatThrownBy(() -> files(Map.of("build-files.json", "[\"a.js\"]")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a.js");
  }

  @Test
  void fileOfAnUnknownKind_isRefused() {
    assertThatThrownBy(() -> file("a.exe"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a.exe");
  }

  @Test
  void withoutABuild_thereIsNothing() {
    BuiltFiles none = files(Map.of());

    assertThat(none.find("/sw.js")).isEmpty();
    assertThat(none.isInternal("/sw.js.br")).isFalse();
  }

  @Test
  void encodingThatWasNotMade_isTheFileAsItIs() {
    BuiltFiles files =
        files(Map.of("build-files.json", "[\"a.js\"]", "a.js", "text", "a.js.gz", "zip"));
    BuiltFile file = files.find("/a.js").orElseThrow();

    assertThat(file.variant(Encoding.BROTLI).bytes()).asString().isEqualTo("text");
    assertThat(file.variant(Encoding.GZIP).bytes()).asString().isEqualTo("zip");
    assertThat(file.isNegotiated()).isTrue();
    assertThat(file("a.js").isNegotiated()).isFalse();
  }

  @Test
  void onlyNamesWithADigest_areKeptForGood() {
    assertThat(file("assets/main-GFf2ajq0.js").cacheControl()).contains("immutable");
    assertThat(file("assets/gallery-DcniF8e_.css").cacheControl()).contains("immutable");
    assertThat(file("assets/main.js").cacheControl()).isEqualTo("no-cache");
    assertThat(file("main-GFf2ajq0.js").cacheControl()).isEqualTo("no-cache");
  }
}
