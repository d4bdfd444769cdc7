package dev.marquee.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs. They refuse to run as root; for root they get a user namespace in
 * which they are nobody, while their files stay root's.
 */
final class Commands {
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
  private static final long LONGEST_SECONDS = 120;

  private final Path server;
  private final Path folder;

  /**
   * Commands of an unpacked server.
   *
   * @param folder where they work and what they say is kept
   */
  Commands(Path server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /**
   * Runs a program to its end.
   *
   * @throws IOException if it fails, with the last line of what it said
   */
  void run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (ROOT && Files.isExecutable(Path.of("/usr/bin/unshare"))) {
      command.addAll(List.of("/usr/bin/unshare", "--user"));
    }
    command.add(server.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    // A file, since a server that is started here would keep a pipe open for as long as it lives.
    Path said = folder.resolve(program + ".log");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    process.getOutputStream().close();
    await(process, program);
    if (process.exitValue() != 0) {
      throw new IOException(program + " failed: " + lastLine(said));
    }
  }

  private static void await(Process process, String program) throws IOException {
    try {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(program + " did not end");
      }
    } catch (InterruptedException ended) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(program + " was interrupted");
    }
  }

  private static String lastLine(Path said) throws IOException {
    String text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
    return text.strip().lines().reduce("it said nothing", (before, last) -> last);
  }
}
