package dev.marquee.titles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.ExportServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
  private static final byte[] FILE = ExportServer.gzip(ExportServer.film(1, "A Film", 5));

  private final ExportServer exports = new ExportServer();
  private String address = "";

  @BeforeEach
  void start() {
    address = exports.start().getOrDefault("marquee.titles.export-url", "");
    exports.serve("one.gz", FILE);
    exports.serve("two.gz", FILE);
  }

  @AfterEach
  void stop() {
    exports.stop();
  }

  private Optional<Path> fetch(Download download, String name) throws IOException {
    return download.fetch(URI.create(address + name), name);
  }

  @Test
  void withoutADataFolder_everythingIsInOneFolderThatEndsWithTheProcess() throws IOException {
    Download download = new Download(Optional.empty());
    Path one = fetch(download, "one.gz").orElseThrow();
    assertThat(fetch(download, "missing.gz")).isEmpty();
    Path two = fetch(download, "two.gz").orElseThrow();
    assertThat(two.getParent()).isEqualTo(one.getParent());
    download.forget(one);
    assertThat(one).doesNotExist();
    assertThat(Files.readAllBytes(two)).isEqualTo(FILE);

    download.close();
    assertThat(one.getParent()).doesNotExist();
  }

  @Test
  void dataFolder_keepsWhatAnotherProcessFetched(@TempDir Path folder) throws IOException {
    Download before = new Download(Optional.of(folder));
    Path one = fetch(before, "one.gz").orElseThrow();
    before.close();
    exports.reset();
    Download after = new Download(Optional.of(folder));
    assertThat(fetch(after, "one.gz")).contains(one);
    assertThat(exports.ranges()).as("nothing was asked for").isEmpty();
  }
}
