package dev.marquee.tmdb.sample;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a picture is about.
 *
 * @param seed decides everything that is left to chance
 * @param originalTitle empty where it is the title
 * @param byline the small type: who and when
 */
record Subject(
    long seed, String title, String originalTitle, List<String> genres, int year, String byline) {

  static Subject of(Film film) {
    String directors =
        film.facts().directors().stream().limit(2).collect(Collectors.joining(" & "));
    return new Subject(
        Hash.mix(film.id()),
        film.title(),
        film.facts().originalTitle(),
        film.facts().genres(),
        film.year(),
        directors + " · " + film.year());
  }

  static Subject of(CollectionFacts collection, List<Film> parts) {
    int first = parts.getFirst().year();
    int last = parts.getLast().year();
    return new Subject(
        Hash.mix(-collection.id()),
        collection.name().replaceFirst(" Collection$", ""),
        "",
        parts.getFirst().facts().genres(),
        last,
        "A collection · " + (first == last ? "" + first : first + "–" + last));
  }
}
