package dev.marquee.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.infra.report.Bill;
import dev.marquee.infra.report.Load;
import dev.marquee.infra.report.Prices;
import dev.marquee.infra.report.StackPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;

/**
 * What docs/infrastructure.md takes from the application is what the application says; {@code
 * -Ddocuments.update=true} writes it anew. And every test that it names is there.
 */
class DocumentTest {

  private static final Path DOCUMENT = Path.of("../docs/infrastructure.md");

  @Test
  void picture_isTheApplications() throws IOException {
    List<Stack> primary =
        Variant.of("regions").stacks().entrySet().stream()
            .filter(stack -> stack.getKey().startsWith("marquee-prod-us-east-1/"))
            .map(Map.Entry::getValue)
            .toList();
    assertGenerated("stacks", StackPicture.of(primary));
  }

  @Test
  void prices_areThoseOfTheTemplates() throws IOException {
    Prices prices = new Prices(Path.of("prices.csv"));
    List<String> titles = new ArrayList<>();
    List<Bill> bills = new ArrayList<>();
    for (String name : List.of("dev", "prod")) {
      for (Load load : List.of(Load.IDLE, Load.BUSY)) {
        titles.add(name + (load.equals(Load.IDLE) ? ", idle" : ", 1,000/s"));
        bills.add(new Bill(Variant.of(name).config(), templates(name), prices, load));
      }
    }
    assertThat(bills).allSatisfy(bill -> assertThat(bill.lines()).hasSizeGreaterThan(10));
    assertGenerated(
        "prices",
        Bill.table(titles, bills)
            + "\nNot confirmed by a source at hand: "
            + String.join(", ", prices.usedUnconfirmed())
            + ".\n");
  }

  @Test
  void everyTestThatTheDocumentNames_isThere() throws IOException {
    Matcher names = Pattern.compile("`(\\w+Test)\\.(\\w+)`").matcher(Files.readString(DOCUMENT));
    int found = 0;
    while (names.find()) {
      Path file = source(names.group(1));
      assertThat(file).content().contains("void " + names.group(2) + "(");
      found++;
    }
    assertThat(found).isGreaterThan(40);
  }

  private static Path source(String test) {
    Path folder = Path.of("src/test/java/dev/marquee/infra");
    Path file = folder.resolve(test + ".java");
    return Files.exists(file) ? file : folder.resolve("config").resolve(test + ".java");
  }

  private static Map<String, JsonNode> templates(String variant) {
    Map<String, JsonNode> templates = new TreeMap<>();
    Variant.of(variant)
        .templates()
        .forEach(
            (path, template) -> templates.put(path.substring(path.indexOf('/') + 1), template));
    return templates;
  }

  private static void assertGenerated(String name, String text) throws IOException {
    String begin = "<!-- generated: " + name + " -->\n";
    String end = "<!-- end -->";
    String document = Files.readString(DOCUMENT);
    int from = document.indexOf(begin) + begin.length();
    assertThat(from).isGreaterThanOrEqualTo(begin.length());
    int to = document.indexOf(end, from);
    if (Boolean.getBoolean("documents.update")) {
      Files.writeString(DOCUMENT, document.substring(0, from) + text + document.substring(to));
      return;
    }
    assertThat(document.substring(from, to)).isEqualTo(text);
  }
}
