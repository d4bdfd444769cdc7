package dev.marquee.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.infra.report.Bill;
import dev.marquee.infra.report.Load;
import dev.marquee.infra.report.Prices;
import dev.marquee.infra.report.StackPicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;

/**
 * What docs/infrastructure.md takes from the application is what the application says; {@code
 * -Ddocuments.update=true} writes it anew.
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
    new GeneratedText(DOCUMENT, "stacks").assertIs(StackPicture.of(primary));
  }

  @Test
  void prices_areThoseOfTheTemplates() throws IOException {
    Prices prices = new Prices(Path.of("prices.csv"));
    List<String> titles = new ArrayList<>();
    List<Bill> bills = new ArrayList<>();
    for (String name : List.of("dev", "prod")) {
      for (Load load : List.of(Load.IDLE, Load.BUSY)) {
        titles.add(name + (load.equals(Load.IDLE) ? ", idle" : ", 1,000/s"));
        Variant variant = Variant.of(name);
        bills.add(new Bill(variant.config(), variant.templatesByStack(), prices, load));
      }
    }
    assertThat(bills).allSatisfy(bill -> assertThat(bill.lines()).hasSizeGreaterThan(10));
    new GeneratedText(DOCUMENT, "prices")
        .assertIs(
            Bill.table(titles, bills)
                + "\nNot confirmed by a source at hand: "
                + String.join(", ", prices.usedUnconfirmed())
                + ".\n");
  }
}
