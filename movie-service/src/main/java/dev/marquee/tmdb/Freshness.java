package dev.marquee.tmdb;

import java.time.Duration;

/**
 * How long a kind of answer stays fresh: upstream's {@code max-age} is followed between the floor
 * and the ceiling, and the floor stands in where upstream says nothing.
 */
public enum Freshness {
  /** Rows, discover, trending, search: they move by the hour. */
  LIST(Duration.ofMinutes(5), Duration.ofMinutes(30)),
  /** A film, a person, a collection and what hangs below them. */
  DETAIL(Duration.ofHours(1), Duration.ofHours(12)),
  /** Genres, countries, languages, certifications, image sizes: they change a few times a year. */
  REFERENCE(Duration.ofHours(24), Duration.ofDays(7)),
  /** The change lists, which exist to be polled. */
  CHANGES(Duration.ofMinutes(1), Duration.ofMinutes(10));

  private final Duration floor;
  private final Duration ceiling;

  Freshness(Duration floor, Duration ceiling) {
    this.floor = floor;
    this.ceiling = ceiling;
  }

  /** What upstream's max-age comes to for this kind. */
  public Duration clamp(Duration maxAge) {
    if (maxAge.compareTo(floor) < 0) {
      return floor;
    }
    return maxAge.compareTo(ceiling) > 0 ? ceiling : maxAge;
  }

  /** The shortest time that an answer of this kind stays fresh. */
  public Duration floor() {
    return floor;
  }
}
