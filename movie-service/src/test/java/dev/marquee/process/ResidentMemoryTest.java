package dev.marquee.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidentMemoryTest {
  private static final String NAME = "process.resident.memory.bytes";

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  @TempDir Path folder;

  @Test
  void systemWithoutProc_hasNoFigure() {
    var unused = new ResidentMemory(registry, folder.resolve("status"));
    assertThat(registry.find(NAME).gauge()).isNull();
  }

  @Test
  void statusWithoutTheLine_isNoNumber() throws IOException {
    assertThat(told("Name:\tjava\nVmPeak:\t 900 kB\n")).isNaN();
  }

  @Test
  void kilobytes_areToldAsBytes() throws IOException {
    assertThat(told("VmHWM:\t  212345 kB\nVmRSS:\t  203776 kB\n")).isEqualTo(203776 * 1024.0);
  }

  private double told(String status) throws IOException {
    Path file = Files.writeString(folder.resolve("status"), status);
    var unused = new ResidentMemory(registry, file);
    return registry.get(NAME).gauge().value();
  }
}
