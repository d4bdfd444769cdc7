package dev.marquee.tmdb;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A path and parameters that make a request. */
record Asked(String path, Map<String, String> parameters) {

  TmdbRequest canonical() {
    return TmdbRoutes.request(path, parameters);
  }

  Asked with(Map<String, String> changed) {
    return new Asked(path, changed);
  }

  /** All kinds of requests. */
  static Arbitrary<Asked> any() {
    Arbitrary<Map<String, String>> parameters =
        Combinators.combine(
                Arbitraries.of("1", "2", "500"),
                Arbitraries.of("de", "en-US", "pt-BR", "fr"),
                Arbitraries.of("The Matrix", "Am\u00e9lie", "\u5343\u3068\u5343\u5c0b", "Se7en: 2"),
                Arbitraries.of("28", "28,12", "878|28|12", "12,16|18"),
                Arbitraries.of("credits,videos", "images", "images,release_dates,credits", ""),
                Arbitraries.of("7", "7.0", "0.5"),
                Arbitraries.of("US", "de", "JP"),
                Arbitraries.of("true", "false"))
            .as(Asked::parameters);
    return Combinators.combine(paths(), parameters, Arbitraries.randoms())
        .as(
            (path, all, random) -> {
              Map<String, String> some = new LinkedHashMap<>(all);
              some.keySet().removeIf(name -> random.nextInt(3) == 0);
              return new Asked(path, some);
            });
  }

  private static Map<String, String> parameters(
      String page,
      String language,
      String query,
      String genres,
      String appended,
      String vote,
      String region,
      String adult) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("page", page);
    all.put("language", language);
    all.put("query", query);
    all.put("with_genres", genres);
    all.put("append_to_response", appended);
    all.put("include_image_language", "en,null");
    all.put("vote_average.gte", vote);
    all.put("region", region);
    all.put("include_adult", adult);
    return all;
  }

  /** The paths of all kinds of requests. */
  static Arbitrary<String> paths() {
    return Arbitraries.of(
        "movie/popular",
        "movie/603",
        "movie/603-the-matrix/credits",
        "movie/603/reviews",
        "search/movie",
        "search/multi",
        "discover/movie",
        "discover/tv",
        "tv/1399",
        "tv/1399/season/1/episode/2",
        "person/6384",
        "trending/all/week",
        "find/tt0133093",
        "configuration",
        "genre/movie/list");
  }
}
