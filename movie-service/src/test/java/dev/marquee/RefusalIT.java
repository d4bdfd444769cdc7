package dev.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A deployment that must serve TMDB does not fall back to the sample catalog. */
class RefusalIT {

  @Test
  void tmdbWithoutAToken_refusesToStartInOneClearLine() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java,
            "-Dmarquee.upstream=tmdb",
            "-Dquarkus.http.port=0",
            "-Dquarkus.management.port=0",
            "-jar",
            Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
    builder.environment().remove("TMDB_API_TOKEN");
    builder.environment().remove("TMDB_API_KEY");
    builder.redirectErrorStream(true);
    Process service = builder.start();
    String said = new String(service.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(service.exitValue()).isEqualTo(1);
    assertThat(said).contains("Marquee cannot start").contains("TMDB_API_TOKEN");
    assertThat(said.lines().filter(line -> line.contains("Exception"))).isEmpty();
  }
}
