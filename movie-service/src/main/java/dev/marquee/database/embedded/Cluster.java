package dev.marquee.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A PostgreSQL data folder and the server on it. Whoever uses it has its {@link FolderLock}, so a
 * server that runs there before the start is the orphan of a process that was killed.
 */
final class Cluster {
  static final String USER = "marquee";

  private final Commands commands;
  private final Path data;
  private final Path password;
  private final Path log;

  Cluster(Commands commands, Path folder) {
    this.commands = commands;
    this.data = folder.resolve("data");
    this.password = folder.resolve("password");
    this.log = folder.resolve("server.log");
  }

  /** Makes the data folder where there is none; a crash in the middle leaves none. */
  void create() throws IOException {
    if (Files.exists(data)) {
      return;
    }
    Path unfinished = data.resolveSibling("data.unfinished");
    Folders.delete(unfinished);
    commands.run(
        "initdb",
        "--pgdata=" + unfinished,
        "--username=" + USER,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // The same order of texts on every system.
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--no-instructions");
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Starts the server and waits until it takes connections. What it logs holds no values. */
  void start(int port) throws IOException {
    Files.deleteIfExists(log);
    String options =
        String.join(
            " -c ",
            "-c listen_addresses=127.0.0.1",
            "port=" + port,
            "unix_socket_directories=",
            "max_connections=40",
            "shared_buffers=32MB",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "log_checkpoints=off",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic");
    commands.run(
        "pg_ctl",
        "start",
        "--wait",
        "--timeout=60",
        "--silent",
        "--pgdata=" + data,
        "--log=" + log,
        "--options=" + options);
  }

  /** Ends the server, if one runs: what is committed is on disk, what is not is undone. */
  void stop() throws IOException {
    if (server().isPresent()) {
      commands.run(
          "pg_ctl",
          "stop",
          "--wait",
          "--timeout=30",
          "--silent",
          "--mode=fast",
          "--pgdata=" + data);
    }
  }

  /**
   * Ends a server that a killed process left behind, or forgets one that died with it, whose
   * process id may be another's by now.
   */
  void stopOrphan() throws IOException {
    stop();
    Files.deleteIfExists(data.resolve("postmaster.pid"));
  }

  private Optional<ProcessHandle> server() throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Files.readAllLines(file).stream()
        .limit(1)
        .map(line -> Long.parseLong(line.strip()))
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .filter(process -> process.info().command().orElse("").endsWith("/bin/postgres"))
        .findFirst();
  }
}
