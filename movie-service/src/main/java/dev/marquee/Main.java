package dev.marquee;

import dev.marquee.database.embedded.EmbeddedDefault;
import dev.marquee.database.embedded.FolderInUseException;
import dev.marquee.jobs.CommandLine;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Refuses a configuration that cannot work in one clear line, settles the embedded defaults where
 * nothing is configured, then starts the application.
 */
@QuarkusMain
public final class Main {
  Main() {}

  public static void main(String... arguments) {
    boolean isJob = CommandLine.asksForJob(arguments);
    if (arguments.length > 0 && !isJob) {
      tell(CommandLine.answer(arguments));
    }
    Config config = ConfigProvider.getConfig();
    if (needsAToken(config)) {
      refuse(
          "marquee.upstream=tmdb needs TMDB_API_TOKEN (or TMDB_API_KEY, or"
              + " MARQUEE_SECRETS_TMDB_TOKEN_ARN)");
    }
    try {
      EmbeddedDefault.claim(config);
    } catch (FolderInUseException inUse) {
      refuse(String.valueOf(inUse.getMessage()));
    }
    if (isJob) {
      CommandLine.run(arguments);
    } else {
      Quarkus.run(arguments);
    }
  }

  private static void tell(CommandLine.Answer answer) {
    (answer.exitCode() == 0 ? System.out : System.err).print(answer.text());
    System.exit(answer.exitCode());
  }

  private static void refuse(String reason) {
    System.err.println("Marquee cannot start: " + reason);
    // Not exit: nothing runs yet that would have to be ended, but logging would have its say.
    Runtime.getRuntime().halt(1);
  }

  /** A deployment that is to serve TMDB must not fall back to the sample catalog. */
  private static boolean needsAToken(Config config) {
    boolean tmdb =
        config
            .getOptionalValue("marquee.upstream", String.class)
            .filter("tmdb"::equalsIgnoreCase)
            .isPresent();
    return tmdb
        && Stream.of("marquee.tmdb.token", "marquee.tmdb.key", "marquee.tmdb.token-arn")
            .allMatch(name -> config.getOptionalValue(name, String.class).isEmpty());
  }
}
