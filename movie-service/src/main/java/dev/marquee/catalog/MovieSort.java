package dev.marquee.catalog;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The orders that films can be browsed in. */
enum MovieSort {
  POPULAR("popular", "popularity.desc"),
  NEWEST("newest", "primary_release_date.desc"),
  OLDEST("oldest", "primary_release_date.asc"),
  BEST("best", "vote_average.desc"),
  MOST_VOTED("most-voted", "vote_count.desc"),
  REVENUE("revenue", "revenue.desc"),
  TITLE("title", "title.asc");

  private final String word;
  private final String upstream;

  MovieSort(String word, String upstream) {
    this.word = word;
    this.upstream = upstream;
  }

  /** Upstream's name. */
  String upstream() {
    return upstream;
  }

  /**
   * Reads the parameter; popular is the default.
   *
   * @throws dev.marquee.web.ProblemException if there is no such order
   */
  static MovieSort of(Optional<String> word) {
    return word.map(
            it ->
                Arrays.stream(values())
                    .filter(sort -> sort.word.equals(it))
                    .findFirst()
                    .orElseThrow(() -> Input.refusal("sort", "one of " + words())))
        .orElse(POPULAR);
  }

  private static String words() {
    return Arrays.stream(values()).map(sort -> sort.word).collect(Collectors.joining(", "));
  }
}
