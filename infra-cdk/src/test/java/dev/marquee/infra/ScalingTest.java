package dev.marquee.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.infra.report.Prices;
import dev.marquee.infra.report.Scaling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/operations.md says of larger numbers of visitors is what the application says. */
class ScalingTest {

  private static final Path OPERATIONS = Path.of("../docs/operations.md");
  private static final Path PERFORMANCE = Path.of("../docs/performance.md");

  @Test
  void hit_costsNoLessThanReckonedWith() throws IOException {
    double measured =
        figure("both write access logs.*?\\| Marquee \\|(?:[^|]*\\|){4} ([\\d.]+) µs \\|");
    assertThat(measured).isPositive().isLessThanOrEqualTo(Scaling.HIT_MICROSECONDS);
  }

  @Test
  void miss_costsNoLessThanReckonedWith() throws IOException {
    double cores = figure("make bench-keys KEYS=\\d+` on (\\d+) cores");
    double misses = figure("\\| misses per second \\| ([\\d,]+) \\|");
    assertThat(cores * 1e6 / misses).isPositive().isLessThanOrEqualTo(Scaling.MISS_MICROSECONDS);
  }

  @Test
  void table_isTheApplications() throws IOException {
    Variant scaled = Variant.of("scale");
    Prices prices = new Prices(Path.of("prices.csv"));
    new GeneratedText(OPERATIONS, "scaling")
        .assertIs(new Scaling(scaled.config(), scaled.templatesByStack(), prices).table());
  }

  private static double figure(String pattern) throws IOException {
    Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(PERFORMANCE));
    assertThat(found.find()).as(pattern).isTrue();
    return Double.parseDouble(found.group(1).replace(",", ""));
  }
}
