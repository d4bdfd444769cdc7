package dev.marquee.tmdb.sample;

import static java.util.Comparator.comparingDouble;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the films that have to do with a film. */
final class Relations {
  private static final int MOST = 40;

  /** What two films may have in common, and how much that counts. */
  private record Weights(double collection, double person, double keyword, double genre) {}

  private static final Weights RECOMMENDED = new Weights(12, 4, 2, 0.6);
  private static final Weights SIMILAR = new Weights(2, 0.5, 3, 2);

  private final SampleIndex index;

  Relations(SampleIndex index) {
    this.index = index;
  }

  /** Led by people and series. */
  List<Film> recommendations(Film film) {
    return related(film, RECOMMENDED);
  }

  /** Led by genres and keywords. */
  List<Film> similar(Film film) {
    return related(film, SIMILAR);
  }

  private List<Film> related(Film film, Weights weights) {
    Set<Integer> people = people(film);
    Set<Keyword> keywords = Set.copyOf(film.keywords());
    Set<Genre> genres = Set.copyOf(film.genres());
    Optional<Integer> collection = film.collection().map(CollectionFacts::id);
    record Related(Film film, double closeness) {}
    return index.films().stream()
        .filter(other -> other.id() != film.id())
        .map(
            other -> {
              boolean series =
                  collection.isPresent()
                      && other.collection().map(CollectionFacts::id).equals(collection);
              double closeness =
                  (series ? weights.collection() : 0)
                      + weights.person() * shared(people, people(other))
                      + weights.keyword() * shared(keywords, other.keywords())
                      + weights.genre() * shared(genres, other.genres());
              int years = Math.abs(other.year() - film.year());
              return new Related(other, closeness - Math.min(years, 50) / 50.0);
            })
        .filter(related -> related.closeness() > 0.5)
        .sorted(comparingDouble(related -> -related.closeness()))
        .limit(MOST)
        .map(Related::film)
        .toList();
  }

  private static Set<Integer> people(Film film) {
    return film.credits()
        .map(credit -> credit.person().id())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static <T> int shared(Set<T> these, Collection<T> those) {
    int shared = 0;
    for (T entry : those) {
      if (these.contains(entry)) {
        shared++;
      }
    }
    return shared;
  }
}
