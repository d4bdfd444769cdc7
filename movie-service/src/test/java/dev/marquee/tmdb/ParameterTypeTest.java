package dev.marquee.tmdb;

import static dev.marquee.tmdb.Canonical.key;
import static dev.marquee.tmdb.Canonical.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.tmdb.InvalidRequestException.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTypeTest {

  @Test
  void languageOfImages_hasNoDefault() {
    assertThat(key("movie/603/images", "language", "en-US"))
        .isEqualTo("movie/603/images?language=en-US");
    assertThat(key("movie/603", "language", "en-US")).isEqualTo("movie/603");
    assertThat(key("movie/603", "language", "en-US", "append_to_response", "images"))
        .isEqualTo("movie/603?append_to_response=images&language=en-US");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "501", "-1", "1.5", "two", "99999999999", "0x1", "1e1"})
  void pageOutside1To500_isRefused(String page) {
    assertThat(refusal("movie/popular", Map.of("page", page))).isEqualTo(Reason.BAD_PAGE);
  }

  @ParameterizedTest
  @CsvSource({"DE, de", "pt-br, pt-BR", "ZH-tw, zh-TW", "cn, cn", "xx, xx"})
  void language_isBroughtIntoItsCase(String sent, String canonical) {
    assertThat(key("movie/603", "language", sent)).isEqualTo("movie/603?language=" + canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"e", "eng", "en_US", "en-USA", "qq", "en-QQ", "../", "en-U\u017F"})
  void languageThatDoesNotExist_isRefused(String language) {
    assertThat(refusal("movie/603", Map.of("language", language))).isEqualTo(Reason.BAD_LANGUAGE);
  }

  @Test
  void region_isUpperCasedAndMustExist() {
    assertThat(key("movie/popular", "region", "de")).isEqualTo("movie/popular?region=DE");
    assertThat(key("discover/movie", "with_origin_country", "su|DE"))
        .isEqualTo("discover/movie?with_origin_country=DE%7CSU");
    assertThat(refusal("movie/popular", Map.of("region", "QQ"))).isEqualTo(Reason.BAD_LANGUAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-02-29", "2023-13-01", "23-01-01", "2023-1-1", "0000-01-01", "now"})
  void dateOutsideTheCalendar_isRefused(String date) {
    assertThat(refusal("discover/movie", Map.of("release_date.gte", date)))
        .isEqualTo(Reason.BAD_DATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1799", "2201", "99", "19990"})
  void yearOutOfRange_isRefused(String year) {
    assertThat(refusal("search/movie", Map.of("year", year))).isEqualTo(Reason.BAD_DATE);
  }

  @Test
  void dateInTheCalendar_isKept() {
    assertThat(key("movie/changes", "start_date", "2024-02-29"))
        .isEqualTo("movie/changes?start_date=2024-02-29");
  }

  @ParameterizedTest
  @CsvSource({"7.0, 7", "07.50, 7.5", "10, 10", "0, 0", "0.0, 0"})
  void number_losesWhatSaysNothing(String sent, String canonical) {
    assertThat(key("discover/movie", "vote_average.gte", sent))
        .isEqualTo("discover/movie?vote_average.gte=" + canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1", "-1", "7,5", "1e9", "NaN", "7.1234"})
  void numberOutOfBounds_isRefused(String number) {
    assertThat(refusal("discover/movie", Map.of("vote_average.gte", number)))
        .isEqualTo(Reason.BAD_VALUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "28,12,28; 12%2C28",
        "878|28|12; 12%7C28%7C878",
        "28, 12 ,; 12%2C28",
        "028; 28",
        "28,12|16; 28%2C12%7C16"
      })
  void idList_isSortedUnlessItMixesAndWithOr(String sent, String canonical) {
    assertThat(key("discover/movie", "with_genres", sent))
        .isEqualTo("discover/movie?with_genres=" + canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "with_genres, action",
    "with_genres, 0",
    "with_genres, 2147483648",
    "with_release_type, 7",
    "include_adult, yes",
    "sort_by, random",
    "with_watch_monetization_types, stolen"
  })
  void valueOfAnotherType_isRefused(String name, String value) {
    assertThat(refusal("discover/movie", Map.of(name, value))).isEqualTo(Reason.BAD_VALUE);
  }

  @Test
  void timezone_mustExist() {
    assertThat(key("tv/airing_today", "timezone", "America/New_York"))
        .isEqualTo("tv/airing_today?timezone=America%2FNew_York");
    assertThat(refusal("tv/airing_today", Map.of("timezone", "Atlantis/Deep")))
        .isEqualTo(Reason.BAD_VALUE);
  }
}
