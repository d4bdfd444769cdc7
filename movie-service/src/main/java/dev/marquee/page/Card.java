package dev.marquee.page;

import dev.marquee.catalog.MovieCard;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something with a page of its own, as rows and grids show it.
 *
 * @param note the line under the title
 */
public record Card(
    String href,
    String title,
    @Nullable String note,
    @Nullable String score,
    @Nullable Picture picture) {
  /** Cards whose pictures are loaded when they come near. */
  static List<Card> films(List<MovieCard> films, int most, String sizes, Words words) {
    return films(films, most, 0, sizes, words);
  }

  /**
   * Cards.
   *
   * @param inView how many are in view at the start, so that their pictures are loaded at once
   */
  static List<Card> films(List<MovieCard> films, int most, int inView, String sizes, Words words) {
    return IntStream.range(0, Math.min(most, films.size()))
        .mapToObj(at -> film(films.get(at), at < inView, sizes, words))
        .toList();
  }

  private static Card film(MovieCard film, boolean priority, String sizes, Words words) {
    Integer year = film.year();
    Double score = film.score();
    return new Card(
        words.setting().link("/movie/" + film.slug()),
        film.title(),
        year == null ? null : words.year(year),
        score == null ? null : words.score(score),
        Picture.poster(film.poster(), sizes, priority));
  }
}
