package dev.marquee.tmdb.sample;

import java.util.Comparator;
import java.util.List;

/** All that the sample catalog has, by name; films and people with the most popular first. */
public record SampleNames(List<Named> films, List<Named> people, List<Named> collections) {

  /** An entry's id and name. */
  public record Named(int id, String name) {}

  static SampleNames of(SampleIndex index) {
    return new SampleNames(
        index.films().stream().map(film -> new Named(film.id(), film.title())).toList(),
        index.people().stream().map(person -> new Named(person.id(), person.name())).toList(),
        index.collections().stream()
            .map(collection -> new Named(collection.id(), collection.name()))
            .sorted(Comparator.comparingInt(Named::id))
            .toList());
  }
}
