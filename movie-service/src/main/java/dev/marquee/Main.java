package dev.marquee;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Refuses a configuration that cannot work in one clear line, then starts the application. */
@QuarkusMain
public final class Main {
  Main() {}

  public static void main(String... arguments) {
    if (needsAToken(ConfigProvider.getConfig())) {
      System.err.println(
          "Marquee cannot start: marquee.upstream=tmdb needs TMDB_API_TOKEN (or"
              + " TMDB_API_KEY, or MARQUEE_SECRETS_TMDB_TOKEN_ARN)");
      // Not exit: nothing runs yet that would have to be ended, but logging would have its say.
      Runtime.getRuntime().halt(1);
    }
    Quarkus.run(arguments);
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
