package dev.marquee.tmdb.sample;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the data, each finding with the record's name in front. */
final class Findings {
  private final List<String> all = new ArrayList<>();

  void add(FilmFacts film, String finding) {
    all.add("film %d %s: %s".formatted(film.id(), film.title(), finding));
  }

  void add(PersonFacts person, String finding) {
    all.add("person %s: %s".formatted(person.name(), finding));
  }

  void add(String finding) {
    all.add(finding);
  }

  void addIf(boolean wrong, FilmFacts film, String finding) {
    if (wrong) {
      add(film, finding);
    }
  }

  void addIf(boolean wrong, PersonFacts person, String finding) {
    if (wrong) {
      add(person, finding);
    }
  }

  List<String> list() {
    return List.copyOf(all);
  }
}
