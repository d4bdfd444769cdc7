package dev.marquee.documents;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.UUID;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells builds of this service apart: what one computes, another need not understand. */
final class BuildDigest {
  private BuildDigest() {}

  /** The same in all replicas of a packaged build; one of its own where there is no package. */
  static String of(Class<?> anyOfIt) {
    CodeSource source = anyOfIt.getProtectionDomain().getCodeSource();
    try {
      if (source != null && source.getLocation() != null) {
        Path jar = Path.of(source.getLocation().toURI());
        if (Files.isRegularFile(jar)) {
          return digest(jar);
        }
      }
    } catch (IOException | URISyntaxException | RuntimeException unreadable) {
      // Then nobody else reads what this process computes.
    }
    return UUID.randomUUID().toString();
  }

  private static String digest(Path jar) throws IOException {
    CRC32C digest = new CRC32C();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .map(BuildDigest::line)
          .sorted()
          .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
      return Long.toHexString(digest.getValue()) + '-' + zip.size();
    }
  }

  private static String line(ZipEntry entry) {
    return entry.getName() + ' ' + entry.getCrc() + '\n';
  }
}
