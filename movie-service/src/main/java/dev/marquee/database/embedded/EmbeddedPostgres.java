package dev.marquee.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A PostgreSQL of our own in a folder that no other process may use at the same time. It listens on
 * the loopback address only, and lets in who has the password, which only the owner of the folder
 * can read. Not thread-safe: {@link EmbeddedDefault} calls it from one thread at a time.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private final Path folder;
  private final FolderLock lock;
  private final URL archive;
  private final String password;
  private final int port;

  private EmbeddedPostgres(Path folder, FolderLock lock, URL archive, String password, int port) {
    this.folder = folder;
    this.lock = lock;
    this.archive = archive;
    this.password = password;
    this.port = port;
  }

  /**
   * Takes a folder, without starting anything yet.
   *
   * @throws FolderInUseException if another process has it
   * @throws IOException if the folder cannot be written, or no PostgreSQL is packaged
   */
  public static EmbeddedPostgres in(Path dataFolder) throws IOException {
    String name = Platform.current().archive();
    URL archive = EmbeddedPostgres.class.getResource(name);
    if (archive == null) {
      throw new IOException("this package carries no PostgreSQL for this system");
    }
    Folders.made(dataFolder);
    FolderLock lock = FolderLock.on(dataFolder);
    Path folder = Folders.madePrivate(dataFolder.resolve("postgresql"));
    return new EmbeddedPostgres(folder, lock, archive, password(folder), freePort());
  }

  private static String password(Path folder) throws IOException {
    Path file = folder.resolve("password");
    if (!Files.exists(file)) {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      Folders.writePrivately(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file).strip();
  }

  /** Below the ports that systems give to outgoing connections, which could take it meanwhile. */
  private static int freePort() throws IOException {
    for (int attempt = 0; attempt < 100; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // Another one, then.
      }
    }
    throw new IOException("no port is free");
  }

  /** Where it listens once it is started. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  public String user() {
    return Cluster.USER;
  }

  public String password() {
    return password;
  }

  /** Unpacks, creates and starts what is not yet; takes connections when this returns. */
  public void start() throws IOException {
    Cluster cluster = cluster();
    cluster.stopOrphan();
    cluster.create();
    cluster.start(port);
  }

  private Cluster cluster() throws IOException {
    return new Cluster(new Commands(Binaries.unpacked(archive, folder), folder), folder);
  }

  /** Lets go of the folder and leaves the server running, as a process does that is killed. */
  void release() throws IOException {
    lock.close();
  }

  /** Stops the server and lets go of the folder. */
  @Override
  public void close() throws IOException {
    try (lock) {
      cluster().stop();
    }
  }
}
