package dev.marquee.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Where the build of the script left its files. */
final class BuiltFolder {
  private static final String FOLDER = "META-INF/resources/";

  private BuiltFolder() {}

  /** A file's bytes, by its path in the folder; empty where the build has made no such file. */
  static Optional<byte[]> read(String path) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = loader.getResourceAsStream(FOLDER + path)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
