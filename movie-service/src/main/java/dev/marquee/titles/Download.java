package dev.marquee.titles;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fetches files into a folder. What was cut off goes on where it ended, also in the next process,
 * where the folder outlives it.
 */
@Singleton
class Download {
  private static final Logger LOG = Logger.getLogger("dev.marquee.titles");
  private static final int PATIENCE_MILLIS = 15_000;
  private static final int ATTEMPTS = 3;
  private static final long LARGEST = 2L << 30;

  private final Optional<Path> dataFolder;

  /** Where there is no data folder: gone with this process. */
  private @Nullable Path temporary;

  Download(@ConfigProperty(name = "marquee.data-dir") Optional<Path> dataFolder) {
    this.dataFolder = dataFolder;
  }

  /**
   * Fetches a file under a name that never gets another content, since it carries its day.
   *
   * @return empty where there is no such file
   */
  Optional<Path> fetch(URI address, String name) throws IOException {
    Path folder = folder();
    Path part = folder.resolve(name + ".part");
    Path whole = folder.resolve(name);
    if (Files.exists(whole)) {
      return Optional.of(whole);
    }
    for (int attempt = 1; ; attempt++) {
      try {
        if (!fetchRest(address, part)) {
          return Optional.empty();
        }
        return Optional.of(Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE));
      } catch (IOException cutOff) {
        if (attempt == ATTEMPTS) {
          throw cutOff;
        }
        LOG.warnf("%s: %s; it goes on from there", name, cutOff.getMessage());
      }
    }
  }

  /** Private to us either way; without a data folder it is a new one for each process. */
  private synchronized Path folder() throws IOException {
    if (dataFolder.isPresent()) {
      return Files.createDirectories(dataFolder.get().resolve("titles"));
    }
    Path made = temporary;
    // Whoever tidies temporary files may have been here since.
    if (made == null || !Files.isDirectory(made)) {
      made = Files.createTempDirectory("marquee-titles");
      temporary = made;
    }
    return made;
  }

  /** False where there is no such file. */
  private static boolean fetchRest(URI address, Path part) throws IOException {
    long have = Files.exists(part) ? Files.size(part) : 0;
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    if (have > 0) {
      connection.setRequestProperty("Range", "bytes=" + have + "-");
    }
    try {
      int status = connection.getResponseCode();
      switch (status) {
        case 200 -> append(connection, part, 0);
        case 206 -> append(connection, part, have);
        case 416 -> {
          // It was whole already, or is another file by now: its checksum will tell.
        }
        case 403, 404 -> {
          return false;
        }
        default -> throw new IOException("status " + status + " from " + address);
      }
      return true;
    } finally {
      connection.disconnect();
    }
  }

  private static void append(HttpURLConnection connection, Path part, long have)
      throws IOException {
    long expected = connection.getContentLengthLong();
    long got = 0;
    try (InputStream in = connection.getInputStream();
        OutputStream out =
            Files.newOutputStream(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                have == 0 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND)) {
      byte[] buffer = new byte[64 * 1024];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        got += read;
        if (have + got > LARGEST) {
          throw new IOException("it is longer than any export");
        }
      }
    }
    if (expected >= 0 && got < expected) {
      throw new IOException("it ended " + (expected - got) + " bytes early");
    }
  }

  /** Deletes a file that was read, or could not be, and what earlier days left unfinished. */
  void forget(Path file) throws IOException {
    Files.deleteIfExists(file);
    Instant old = Instant.now().minus(Duration.ofDays(2));
    for (Path other : files(folder())) {
      if (Files.getLastModifiedTime(other).toInstant().isBefore(old)) {
        Files.deleteIfExists(other);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @PreDestroy
  synchronized void close() throws IOException {
    Path made = temporary;
    if (made != null && Files.isDirectory(made)) {
      for (Path left : files(made)) {
        Files.deleteIfExists(left);
      }
      Files.deleteIfExists(made);
    }
  }
}
