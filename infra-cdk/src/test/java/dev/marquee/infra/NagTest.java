package dev.marquee.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of AWS Solutions: no finding that nobody has looked at. */
class NagTest {

  static List<Variant> variants() {
    return Variant.all();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void everyStack_hasNoOpenFinding(Variant variant) {
    assertThat(variant.stacks().keySet())
        .flatExtracting(variant::annotations)
        .filteredOn(said -> said.matches("(?s).*(AwsSolutions|CdkNag).*"))
        .isEmpty();
  }
}
