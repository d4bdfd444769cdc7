package dev.marquee.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.web.PageLanguage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShellTest {
  private static final String BUILT =
      """
      <!doctype html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Old</title>
      <meta name="description" content="Old"><link rel="icon" href="/i.svg"></head>
      <body><div id="root"> </div><script src="/a.js"></script></body></html>
      """;
  private static final String MANIFEST =
      """
      {"index.html": {"file": "assets/index.js", "isEntry": true, "imports": ["_vendor.js"]},
       "_vendor.js": {"file": "assets/vendor.js"},
       "_a.js": {"file": "assets/a.js", "imports": ["_b.js", "index.html"]},
       "_b.js": {"file": "assets/b.js", "imports": ["_a.js"]},
       "src/page.tsx": {"file": "assets/page.js", "imports": ["_vendor.js", "index.html", "_a.js"]}}
      """;

  private static Shell shell(String html, Optional<String> manifest) {
    Optional<byte[]> bytes = manifest.map(it -> it.getBytes(StandardCharsets.UTF_8));
    return new Shell(html, Chunks.read(new ObjectMapper(), bytes));
  }

  @Test
  void page_hasHeadBodyAndSeedInTheirPlaces() {
    String page =
        shell(BUILT, Optional.empty())
            .page(PageLanguage.ARABIC, "<title>New</title>", "<p>$1 \\ text</p>", "<seed>");

    assertThat(page)
        .isEqualTo(
            """
            <!doctype html>
            <html lang="ar" dir="rtl">
            <head><meta charset="utf-8"><title>New</title>
            <link rel="icon" href="/i.svg"></head>
            <body><div id="root"><p>$1 \\ text</p></div><seed><script src="/a.js"></script></body></html>
            """);
  }

  @Test
  void bareShell_isWhatWasBuilt() {
    assertThat(shell(BUILT, Optional.empty()).bare()).asString().isEqualTo(BUILT);
  }

  @Test
  void anotherBuild_isAnotherVersion() {
    assertThat(shell(BUILT, Optional.empty()).version())
        .isEqualTo(shell(BUILT, Optional.empty()).version())
        .isNotEqualTo(shell(BUILT.replace("a.js", "b.js"), Optional.empty()).version());
  }

  @Test
  void shellWithoutARoot_isRefused() {
    assertThatThrownBy(() -> shell("<html><title>x</title></html>", Optional.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("root");
  }

  @Test
  void modules_areTheFilesBeyondThoseOfEveryPage() {
    assertThat(shell(BUILT, Optional.of(MANIFEST)).modules("src/page.tsx"))
        .containsExactly("/assets/page.js", "/assets/a.js", "/assets/b.js");
  }

  @Test
  void unknownModule_hasNoFiles() {
    assertThat(shell(BUILT, Optional.of(MANIFEST)).modules("src/other.tsx")).isEmpty();
    assertThat(shell(BUILT, Optional.empty()).modules("src/page.tsx")).isEmpty();
  }
}
