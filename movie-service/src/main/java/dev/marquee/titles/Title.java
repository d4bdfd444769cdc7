package dev.marquee.titles;

import org.jspecify.annotations.Nullable;

/**
 * A film or a person by one of its names.
 *
 * @param popularity upstream's figure, from 0
 * @param year of a film's release
 * @param image upstream's path of the poster or portrait
 */
public record Title(
    TitleKind kind,
    int id,
    String name,
    double popularity,
    @Nullable Integer year,
    @Nullable String image) {

  /** What names it. */
  record Key(TitleKind kind, int id) {}

  Key key() {
    return new Key(kind, id);
  }
}
