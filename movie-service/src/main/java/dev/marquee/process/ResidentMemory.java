package dev.marquee.process;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory that a container's limit counts, as {@code process_resident_memory_bytes}, the name
 * that other runtimes give it. Only where there is {@code /proc}.
 */
@Startup
@Singleton
class ResidentMemory {
  private static final Path STATUS = Path.of("/proc/self/status");

  private final Path status;

  @Inject
  ResidentMemory(MeterRegistry registry) {
    this(registry, STATUS);
  }

  ResidentMemory(MeterRegistry registry, Path status) {
    this.status = status;
    if (Files.isReadable(status)) {
      Gauge.builder("process.resident.memory.bytes", this::bytes)
          .description("Memory that this process takes from the machine")
          .register(registry);
    }
  }

  /** NaN where the kernel does not tell. */
  private double bytes() {
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmRSS:")) {
          return 1024.0 * Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException unreadable) {
      return Double.NaN;
    }
    return Double.NaN;
  }
}
