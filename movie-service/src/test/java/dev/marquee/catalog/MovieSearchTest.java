package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.web.ProblemException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovieSearchTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

  private static TmdbRequest request(Map<String, String> sent) {
    return MovieSearch.request(filter(sent), Readers.locality("en-US"), 1, TODAY);
  }

  private static MovieFilter filter(Map<String, String> sent) {
    Object[] values =
        Arrays.stream(MovieFilter.class.getRecordComponents())
            .map(RecordComponent::getName)
            .map(sent::get)
            .toArray();
    try {
      return (MovieFilter) MovieFilter.class.getConstructors()[0].newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyFilter_reachesUpstream() {
    TmdbRequest request =
        request(
            Map.ofEntries(
                Map.entry("genres", "878,28"),
                Map.entry("withoutGenres", "27"),
                Map.entry("yearFrom", "1990"),
                Map.entry("yearTo", "1999"),
                Map.entry("scoreFrom", "7.50"),
                Map.entry("scoreTo", "10"),
                Map.entry("minVotes", "50"),
                Map.entry("runtimeFrom", "60"),
                Map.entry("runtimeTo", "150"),
                Map.entry("originalLanguage", "JA"),
                Map.entry("certification", "PG|PG-13"),
                Map.entry("certificationCountry", "us"),
                Map.entry("providers", "8|337"),
                Map.entry("providerRegion", "DE"),
                Map.entry("people", "2147483647"),
                Map.entry("keywords", "12190"),
                Map.entry("sort", "oldest")));

    assertThat(request.path()).isEqualTo("discover/movie");
    assertThat(request.parameters())
        .containsEntry("with_genres", "28,878")
        .containsEntry("without_genres", "27")
        .containsEntry("primary_release_date.gte", "1990-01-01")
        .containsEntry("primary_release_date.lte", "1999-12-31")
        .containsEntry("vote_average.gte", "7.5")
        .containsEntry("vote_average.lte", "10")
        .containsEntry("vote_count.gte", "50")
        .containsEntry("with_runtime.gte", "60")
        .containsEntry("with_runtime.lte", "150")
        .containsEntry("with_original_language", "ja")
        .containsEntry("certification", "PG|PG-13")
        .containsEntry("certification_country", "US")
        .containsEntry("with_watch_providers", "8|337")
        .containsEntry("watch_region", "DE")
        .containsEntry("with_people", "2147483647")
        .containsEntry("with_keywords", "12190")
        .containsEntry("sort_by", "primary_release_date.asc");
  }

  @Test
  void nothingSent_isWhatIsPopular() {
    assertThat(request(Map.of()).key()).isEqualTo("discover/movie");
  }

  @Test
  void parametersSentEmpty_areNotSent() {
    assertThat(request(Map.of("genres", "", "sort", "", "yearFrom", "")))
        .isEqualTo(request(Map.of()));
  }

  @Test
  void newest_leavesOutWhatIsNotReleasedYet() {
    assertThat(request(Map.of("sort", "newest")).parameter("primary_release_date.lte"))
        .contains("2025-06-01");
    assertThat(request(Map.of("sort", "newest", "yearTo", "2030")).parameters())
        .containsEntry("primary_release_date.lte", "2025-06-01");
    assertThat(request(Map.of("sort", "newest", "yearTo", "2001")).parameters())
        .containsEntry("primary_release_date.lte", "2001-12-31");
  }

  @Test
  void best_wantsEnoughVotes() {
    assertThat(request(Map.of("sort", "best")).parameter("vote_count.gte")).contains("200");
    assertThat(request(Map.of("sort", "best", "minVotes", "5")).parameter("vote_count.gte"))
        .contains("5");
  }

  @Test
  void providersWithoutRegion_areThoseOfTheLanguagesCountry() {
    assertThat(request(Map.of("providers", "8")).parameter("watch_region")).contains("US");
  }

  @ParameterizedTest
  @CsvSource({
    "genres, 28;35",
    "genres, '28,35|12'",
    "withoutGenres, horror",
    "yearFrom, 1869",
    "yearTo, 99999999999",
    "scoreFrom, 10.1",
    "scoreTo, -1",
    "scoreFrom, NaN",
    "minVotes, 1e3",
    "runtimeTo, 1001",
    "originalLanguage, zz",
    "originalLanguage, english",
    "certification, PG",
    "certification, 'PG&api_key=x'",
    "certificationCountry, QQ",
    "providers, netflix",
    "providerRegion, DEU",
    "people, 0x1",
    "people, 0",
    "people, '12,2147483648'",
    "keywords, 12190%",
    "sort, popularity.desc"
  })
  void badValue_isRefusedByName(String name, String value) {
    assertThatThrownBy(() -> request(Map.of(name, value)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.detail()).startsWith(name).contains("must be"));
  }

  @ParameterizedTest
  @CsvSource({"yearFrom, yearTo, 2000, 1999", "scoreFrom, scoreTo, 8, 7.9"})
  void rangeThatEndsBeforeItBegins_isRefused(String from, String to, String high, String low) {
    assertThatThrownBy(() -> request(Map.of(from, high, to, low)))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(to);
  }
}
