package dev.marquee.tmdb.sample;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the sample catalog has, by name; films and people with the most popular first. */
public record SampleNames(List<Named> films, List<Named> people, List<Named> collections) {

  /**
   * An entry.
   *
   * @param originalName the name that it was given first; often the same
   * @param year of a film's release
   * @param image the path of its usual picture
   */
  public record Named(
      int id,
      String name,
      String originalName,
      double popularity,
      @Nullable Integer year,
      String image) {}

  static SampleNames of(SampleIndex index) {
    return new SampleNames(
        index.films().stream().map(SampleNames::named).toList(),
        index.people().stream().map(SampleNames::named).toList(),
        index.collections().stream()
            .map(SampleNames::named)
            .sorted(Comparator.comparingInt(Named::id))
            .toList());
  }

  private static Named named(Film film) {
    String poster = ArtPath.poster(film).toString();
    double popularity = film.figures().popularity();
    return new Named(
        film.id(), film.title(), film.originalTitle(), popularity, film.year(), poster);
  }

  private static Named named(Person person) {
    String portrait = ArtPath.profile(person).toString();
    return new Named(
        person.id(), person.name(), person.name(), person.popularity(), null, portrait);
  }

  private static Named named(CollectionFacts collection) {
    String poster = ArtPath.poster(collection).toString();
    return new Named(collection.id(), collection.name(), collection.name(), 0, null, poster);
  }
}
