package dev.marquee.jobs;

import io.quarkus.runtime.Quarkus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the arguments of the program ask for, where they ask for something. */
public final class CommandLine {
  private static final List<String> HELP = List.of("--help", "-h", "help");

  /** A job serves nobody, and does what it was called for and nothing else. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "quarkus.http.host-enabled", "false",
          "quarkus.management.host-enabled", "false",
          "quarkus.scheduler.enabled", "false",
          "quarkus.shutdown.delay", "0",
          "quarkus.shutdown.timeout", "1");

  private CommandLine() {}

  /** An answer at once, before anything is started. */
  public record Answer(String text, int exitCode) {}

  /** Whether a job is asked for that can be run. */
  public static boolean asksForJob(String... arguments) {
    return arguments.length == 2 && arguments[0].equals("jobs") && Job.of(arguments[1]).isPresent();
  }

  /** Help, or what is wrong with arguments that ask for no job. */
  public static Answer answer(String... arguments) {
    boolean wantsHelp = HELP.contains(arguments[arguments.length - 1]);
    return wantsHelp
        ? new Answer(usage(), ExitCode.DONE)
        : new Answer(
            "Not understood: " + String.join(" ", arguments) + System.lineSeparator() + usage(),
            ExitCode.WRONG_USAGE);
  }

  /** Runs the job in an application without doors; the process ends with its exit code. */
  public static void run(String... arguments) {
    SETTINGS.forEach(System::setProperty);
    Quarkus.run(JobRun.class, arguments);
  }

  private static String usage() {
    String jobs =
        Arrays.stream(Job.values())
            .map(job -> "  jobs %-14s %s%n".formatted(job.word(), job.purpose()))
            .collect(Collectors.joining());
    return """
        Usage: java -jar quarkus-run.jar              serve the catalog
               java -jar quarkus-run.jar jobs <job>   do something once, opening no port

        %s
        Exit codes: 0 it is done, or another process does it now; 1 it failed; 2 wrong usage.
        Settings are those of the service: docs/operations.md.
        """
        .formatted(jobs);
  }
}
