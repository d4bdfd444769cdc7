package dev.marquee.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks PostgreSQL from its archive, once per version. */
final class Binaries {
  private Binaries() {}

  /**
   * The folder with {@code bin}, {@code lib} and {@code share}.
   *
   * @param folder where unpacked versions are kept
   */
  static Path unpacked(URL archive, Path folder) throws IOException {
    Path home = folder.resolve("server-" + Integer.toHexString(version(archive)));
    if (!Files.exists(home)) {
      Path unfinished = folder.resolve(home.getFileName() + ".unfinished");
      Folders.delete(unfinished);
      try (InputStream raw = archive.openStream()) {
        unpack(raw, unfinished);
      }
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return home;
  }

  /** The archive's jar carries the version in its name. */
  private static int version(URL archive) {
    String address = archive.toString();
    String jar = address.contains("!/") ? address.substring(0, address.indexOf("!/")) : address;
    return jar.substring(jar.lastIndexOf('/') + 1).hashCode();
  }

  private static void unpack(InputStream raw, Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(raw)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
          throw new IOException("the archive names a file outside of itself");
        }
        unpack(tar, entry, path);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    boolean program = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
  }
}
