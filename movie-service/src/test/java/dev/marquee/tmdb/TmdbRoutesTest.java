package dev.marquee.tmdb;

import static dev.marquee.tmdb.Canonical.key;
import static dev.marquee.tmdb.Canonical.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.tmdb.InvalidRequestException.Reason;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TmdbRoutesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "movie/popular",
        "movie/603",
        "movie/tt0133093",
        "movie/603/watch/providers",
        "tv/1399/season/0/episode/12/images",
        "tv/episode_group/5acf93e60e0a26346d0000ce",
        "tv/season/3624/changes",
        "person/6384/combined_credits",
        "trending/all/day",
        "collection/2344",
        "list/1",
        "find/tt0133093",
        "find/Q83495",
        "credit/52fe425bc3a36847f80181c1",
        "review/5488c29bc3a3686f4a00004a",
        "configuration",
        "certification/tv/list",
        "watch/providers/regions"
      })
  void knownRoute_keepsItsPath(String path) {
    assertThat(key(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "movie/popular, LIST",
    "search/multi, LIST",
    "discover/tv, LIST",
    "movie/603, DETAIL",
    "person/6384/images, DETAIL",
    "genre/movie/list, REFERENCE",
    "configuration, REFERENCE",
    "movie/changes, CHANGES",
    "person/latest, CHANGES"
  })
  void route_hasItsFreshness(String path, Freshness freshness) {
    assertThat(TmdbRoutes.request(path, Map.of()).freshness()).isEqualTo(freshness);
  }

  @ParameterizedTest
  @CsvSource({
    "movie/603-the-matrix, movie/603",
    "movie/603-, movie/603",
    "tv/1399-game-of-thrones/season/1, tv/1399/season/1",
    "credit/52FE425BC3A36847F80181C1, credit/52fe425bc3a36847f80181c1"
  })
  void id_isBroughtIntoItsOneForm(String sent, String canonical) {
    assertThat(key(sent)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "movie/0",
        "movie/007",
        "movie/-1",
        "movie/matrix",
        "movie/2147483648",
        "movie/99999999999999999999",
        "movie/tt1",
        "tv/1399/season/01",
        "tv/1399/season/1-one",
        "credit/123",
        "list/abc",
        "trending/all/week/603-x/credits/../..",
        "find/"
      })
  void idOfAnotherForm_isRefused(String path) {
    assertThat(refusal(path, Map.of())).isIn(Reason.BAD_ID, Reason.UNKNOWN_ROUTE);
  }

  @Test
  void idOfAnotherForm_isToldApartFromAnUnknownRoute() {
    assertThat(refusal("movie/matrix", Map.of())).isEqualTo(Reason.BAD_ID);
    assertThat(refusal("movie/0/credits", Map.of())).isEqualTo(Reason.BAD_ID);
    assertThat(refusal("movie/603/cast", Map.of())).isEqualTo(Reason.UNKNOWN_ROUTE);
    assertThat(refusal("movies/603", Map.of())).isEqualTo(Reason.UNKNOWN_ROUTE);
    assertThat(refusal("trending/movie/month", Map.of())).isEqualTo(Reason.UNKNOWN_ROUTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account",
        "account/1/favorite/movies",
        "authentication",
        "authentication/token/new",
        "guest_session/abc/rated/movies",
        "movie/603/account_states",
        "movie/603/rating",
        "tv/1399/season/1/account_states",
        "tv/1399/season/1/episode/1/rating",
        "list",
        "list/1/item_status",
        "list/1/add_item"
      })
  void routeOfOneUser_isKnownAndRefused(String path) {
    assertThat(refusal(path, Map.of())).isEqualTo(Reason.PER_USER);
  }

  @Test
  void parameters_areSortedAndUnknownOnesDropped() {
    assertThat(key("discover/movie", "with_genres", "28", "zzz", "1", "page", "2", "year", "1999"))
        .isEqualTo("discover/movie?page=2&with_genres=28&year=1999");
  }

  @Test
  void keysAndSessions_areDropped() {
    assertThat(key("movie/603", "api_key", "k", "session_id", "s", "guest_session_id", "g"))
        .isEqualTo("movie/603");
  }

  @Test
  void parameterOfAnotherRoute_isDropped() {
    assertThat(key("configuration", "page", "nonsense", "language", "de"))
        .isEqualTo("configuration");
  }

  @Test
  void defaults_areDropped() {
    assertThat(
            key(
                "discover/movie",
                "page",
                "1",
                "language",
                "en-us",
                "include_adult",
                "FALSE",
                "include_video",
                "false",
                "sort_by",
                "popularity.desc",
                "region",
                "",
                "year",
                " "))
        .isEqualTo("discover/movie");
  }

  @Test
  void parametersTogether_areBounded() {
    String many =
        IntStream.rangeClosed(1, 600).mapToObj(Integer::toString).collect(Collectors.joining(","));
    assertThat(refusal("discover/movie", Map.of("with_genres", many))).isEqualTo(Reason.BAD_VALUE);
    assertThat(key("discover/movie", "unknown", "x".repeat(100_000))).isEqualTo("discover/movie");
  }

  @Test
  void refusal_doesNotRepeatWhatWasSent() {
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> TmdbRoutes.request("movie/popular", Map.of("page", "<b>secret</b>")))
        .withMessage("page must be a page from 1 to 500.");
  }
}
