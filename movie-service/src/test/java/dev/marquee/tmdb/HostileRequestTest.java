package dev.marquee.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for whatever anybody sends. */
class HostileRequestTest {

  @Property
  void anyText_isRefusedOrBroughtIntoOneForm(@ForAll String text) {
    TmdbRequest once;
    try {
      once = TmdbRoutes.request("search/movie", Map.of("query", text, "year", "1999"));
    } catch (InvalidRequestException refused) {
      return;
    }
    assertThat(TmdbRoutes.request(once.path(), once.parameters()).key()).isEqualTo(once.key());
    assertThat(once.key()).matches("[!-~]+");
  }

  @Property
  void anyValue_isRefusedOrBroughtIntoOneForm(
      @ForAll("parameterNames") String name, @ForAll("scraps") String value) {
    TmdbRequest once;
    try {
      once = TmdbRoutes.request("discover/movie", Map.of(name, value));
    } catch (InvalidRequestException refused) {
      assertThat(refused.getMessage()).isNotBlank();
      return;
    }
    assertThat(TmdbRoutes.request(once.path(), once.parameters())).isEqualTo(once);
  }

  @Property
  void pathWithATrick_isNoRequest(
      @ForAll("asked") Asked asked, @ForAll("tricks") String trick, @ForAll Random random) {
    int at = random.nextInt(asked.path().length() + 1);
    String path = asked.path().substring(0, at) + trick + asked.path().substring(at);
    assertThat(catchThrowable(() -> TmdbRoutes.request(path, Map.of())))
        .isInstanceOf(InvalidRequestException.class);
  }

  @Property
  void anyPath_isRefusedOrPlain(@ForAll("paths") String path) {
    TmdbRequest request;
    try {
      request = TmdbRoutes.request(path, Map.of());
    } catch (InvalidRequestException refused) {
      return;
    }
    assertThat(request.key()).matches("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");
    assertThat(TmdbRoutes.request(request.key(), Map.of())).isEqualTo(request);
  }

  @Example
  void slashes_atTheEdges_areTricks() {
    for (String path : List.of("", "/", "/movie/603", "movie/603/", "movie//603")) {
      assertThat(catchThrowable(() -> TmdbRoutes.request(path, Map.of())))
          .as(path)
          .isInstanceOf(InvalidRequestException.class);
    }
  }

  @Provide
  Arbitrary<Asked> asked() {
    return Asked.any();
  }

  @Provide
  Arbitrary<String> paths() {
    return Asked.paths();
  }

  @Provide
  Arbitrary<String> parameterNames() {
    return Arbitraries.of(
        "page",
        "language",
        "region",
        "year",
        "with_genres",
        "with_origin_country",
        "with_original_language",
        "vote_average.gte",
        "release_date.lte",
        "certification",
        "sort_by",
        "with_watch_monetization_types");
  }

  @Provide
  Arbitrary<String> scraps() {
    Arbitrary<String> scrap =
        Arbitraries.of(
            "1",
            "0",
            "28",
            ",",
            "|",
            " ",
            "en",
            "-",
            "us",
            "US",
            "null",
            ".",
            "5",
            "2024-02-29",
            "buy",
            "rent",
            "popularity.asc",
            "\u0000",
            "%",
            "\u00a0",
            "\uff11",
            "PG-13");
    return scrap.list().ofMinSize(1).ofMaxSize(6).map(scraps -> String.join("", scraps));
  }

  @Provide
  Arbitrary<String> tricks() {
    return Arbitraries.of(
        "%2e%2e",
        "..", "../", "//", ";", ";x=1", "\u0000", "%00", "\\", "%5c", "%2f", " ", "?", "#", "@",
        ":", "\uff0f", "\u2215", "\u2024", "\uff45", "\u0435", "\u0131", "\r\n", "+");
  }
}
