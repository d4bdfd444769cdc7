package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

  @ParameterizedTest
  @CsvSource({
    "The Matrix, 603-the-matrix",
    "Élan d’hiver, 603-elan-dhiver",
    "  --  , 603",
    "七人の侍, 603",
    "8½, 603-81-2",
    "<script>alert(1)</script>, 603-script-alert-1-script",
    "Straße nach Łódź, 603-strasse-nach-lodz"
  })
  void title_becomesPlainLetters(String title, String slug) {
    assertThat(Slugs.slug(603, title)).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({"word, 60", "x, 1"})
  void longTitle_isCutBetweenWords(String word, int times) {
    String slug = Slugs.slug(1, (word + ' ').repeat(times));
    assertThat(slug).hasSizeLessThanOrEqualTo(62).doesNotEndWith("-").startsWith("1-" + word);
    assertThat(Slugs.slug(1, "x".repeat(500))).hasSize(62);
  }
}
