package dev.marquee.catalog;

import dev.marquee.tmdb.TmdbRequest;
import java.util.Arrays;
import java.util.Optional;

/** The lists of films that upstream keeps. */
enum MovieList {
  TRENDING_DAY("trending-day", "trending/movie/day"),
  TRENDING_WEEK("trending-week", "trending/movie/week"),
  NOW_PLAYING("now-playing", "movie/now_playing"),
  POPULAR("popular", "movie/popular"),
  TOP_RATED("top-rated", "movie/top_rated"),
  UPCOMING("upcoming", "movie/upcoming");

  private final String word;
  private final String path;

  MovieList(String word, String path) {
    this.word = word;
    this.path = path;
  }

  /** The name in addresses and answers. */
  String word() {
    return word;
  }

  static Optional<MovieList> of(String word) {
    return Arrays.stream(values()).filter(list -> list.word.equals(word)).findFirst();
  }

  /** The request for a page. What trends does so everywhere: region is no parameter of it. */
  TmdbRequest request(Locality locality, int page) {
    return locality.regionalQuery().with("page", page).to(path);
  }
}
