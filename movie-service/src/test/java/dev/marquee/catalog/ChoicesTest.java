package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChoicesTest {

  @Test
  void genresWithoutId_areLeftOut() {
    assertThat(Readers.CHOICES.genres(UpstreamJson.tree(UpstreamJson.GENRES)))
        .extracting(Genre::name)
        .containsExactly("Action", "Comedy", "Sci-Fi");
  }

  @Test
  void certifications_areInOrderAndCountriesWithoutAnyLeftOut() {
    assertThat(Readers.CHOICES.certifications(UpstreamJson.tree(UpstreamJson.CERTIFICATIONS)))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.region()).isEqualTo("US");
              assertThat(it.certifications())
                  .extracting(Certification::name)
                  .containsExactly("G", "R");
            });
  }

  @Test
  void providers_areInUpstreamsOrder() {
    assertThat(Readers.CHOICES.providers(UpstreamJson.tree(UpstreamJson.PROVIDERS)))
        .extracting(Provider::id)
        .containsExactly(8, 9);
  }

  @Test
  void countries_haveTheirNameInTheLanguage() {
    assertThat(Readers.CHOICES.countries(UpstreamJson.tree(UpstreamJson.COUNTRIES)))
        .containsExactly(new Country("DE", "Deutschland"), new Country("US", "Vereinigte Staaten"));
  }

  @Test
  void languageWithoutItsOwnName_hasNone() {
    assertThat(Readers.CHOICES.languages(UpstreamJson.tree(UpstreamJson.LANGUAGES)))
        .containsExactly(
            new Language("ar", "Arabic", null), new Language("de", "German", "Deutsch"));
  }
}
