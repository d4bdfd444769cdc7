package dev.marquee.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs by hand, as a scheduler of containers starts them. */
class JobsIT {
  @TempDir Path folder;

  /** How a process ended and what it said. */
  private record Ended(int exitCode, String said) {}

  /** Every port that the job could open is taken, which it must not notice. */
  private Ended run(String... arguments) throws IOException, InterruptedException {
    try (ServerSocket taken = new ServerSocket(0)) {
      return run(taken, arguments);
    }
  }

  private Ended run(ServerSocket taken, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("src", "main", "jvm", "options"),
                "-Dmarquee.upstream=sample",
                "-Dmarquee.data-dir=" + folder.resolve("data"),
                "-Dquarkus.http.port=" + taken.getLocalPort(),
                "-Dquarkus.management.port=" + taken.getLocalPort(),
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
    command.addAll(List.of(arguments));
    File said = Files.createTempFile(folder, "said", ".txt").toFile();
    Process job =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said).start();
    assertThat(job.waitFor(180, TimeUnit.SECONDS)).isTrue();
    return new Ended(job.exitValue(), Files.readString(said.toPath(), StandardCharsets.UTF_8));
  }

  @Test
  void wrongUsage_endsWithTwoAndTheUsage() throws Exception {
    for (String[] arguments :
        new String[][] {{"jobs"}, {"jobs", "nonsense"}, {"serve"}, {"jobs", "warm", "more"}}) {
      Ended ended = run(arguments);
      assertThat(ended.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(ended.said()).contains("Not understood", "import-titles", "2 wrong usage");
    }
  }

  @Test
  void help_listsJobsAndExitCodes() throws Exception {
    Ended ended = run("jobs", "--help");
    assertThat(ended.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(ended.said()).contains("jobs import-titles", "jobs warm", "Exit codes: 0");
  }

  @Test
  void noDatabase_endsWithOne() throws Exception {
    Path file = Files.createFile(folder.resolve("data"));
    assertThat(run("jobs", "import-titles").exitCode()).isEqualTo(ExitCode.FAILED);
    Files.delete(file);
  }

  @Test
  void sampleCatalog_isImportedAndWarmedWithoutAnOpenPort() throws Exception {
    Ended imported = run("jobs", "import-titles");
    assertThat(imported.said()).contains("Imported titles", "import-titles: done");
    assertThat(imported.said()).doesNotContain("Listening on", "ERROR");
    assertThat(imported.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(imported.said().lines()).allMatch(line -> line.startsWith("{"), "JSON");

    Ended warmed = run("jobs", "warm");
    assertThat(warmed.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(warmed.said()).contains("films of the lists", "warm: done");
  }
}
