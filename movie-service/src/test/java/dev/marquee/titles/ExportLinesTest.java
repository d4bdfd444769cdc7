package dev.marquee.titles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportLinesTest {

  private static List<String> lines(String text) throws IOException {
    ExportLines reader = new ExportLines(new ByteArrayInputStream(text.getBytes(UTF_8)));
    List<String> lines = new ArrayList<>();
    for (byte[] line = reader.next(); line != null; line = reader.next()) {
      lines.add(new String(line, UTF_8));
    }
    return lines;
  }

  @Test
  void lineWithoutEnd_doesNotFillTheMemory() throws IOException {
    assertThat(lines("a\n" + "x".repeat(300_000) + "\nb\n" + "y".repeat(100_000)))
        .containsExactly("a", "", "b", "");
  }

  @Test
  void linesAcrossBuffers_areWhole() throws IOException {
    String line = "é".repeat(20_000);
    assertThat(lines((line + '\n').repeat(10) + "last")).hasSize(11).contains(line, "last");
  }

  @Test
  void nothing_hasNoLines() throws IOException {
    assertThat(lines("")).isEmpty();
  }
}
