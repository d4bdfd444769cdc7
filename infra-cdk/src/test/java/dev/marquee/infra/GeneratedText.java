package dev.marquee.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands between two marks of a document, and is the program's to say. */
record GeneratedText(Path document, String name) {

  /** Is it what the program says now? {@code -Ddocuments.update=true} writes it instead. */
  void assertIs(String text) throws IOException {
    String begin = "<!-- generated: " + name + " -->\n";
    String all = Files.readString(document);
    assertThat(all).contains(begin);
    int from = all.indexOf(begin) + begin.length();
    int to = all.indexOf("<!-- end -->", from);
    if (Boolean.getBoolean("documents.update")) {
      Files.writeString(document, all.substring(0, from) + text + all.substring(to));
      return;
    }
    assertThat(all.substring(from, to)).isEqualTo(text);
  }
}
