package dev.marquee.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-AT,de;q=0.9,en;q=0.8 | GERMAN",
        "en;q=0.5, fr;q=0.7 | FRENCH",
        "pt-BR, es;q=0.4 | SPANISH",
        "JA | JAPANESE",
        "ar-EG | ARABIC",
        "fr;q=0, en;q=0.1 | ENGLISH",
        "* | ENGLISH",
        "tlh | ENGLISH",
        "den-DE | ENGLISH",
        ";;q=,,, | ENGLISH",
        "de;q=x | ENGLISH"
      })
  void header_isReadAsItsSenderMeansIt(String header, PageLanguage expected) {
    assertThat(PageLanguage.preferred(header)).isEqualTo(expected);
  }

  @Test
  void withoutAHeader_pagesAreEnglish() {
    assertThat(PageLanguage.preferred(null)).isEqualTo(PageLanguage.ENGLISH);
  }

  @Test
  void programsAddresses_haveNoLanguageOfTheVisitor() {
    assertThat(PageLanguage.isNegotiated("/movie/603")).isTrue();
    assertThat(PageLanguage.isNegotiated("/api/catalog/home")).isFalse();
    assertThat(PageLanguage.isNegotiated("/3/movie/603")).isFalse();
  }
}
