package dev.marquee.tmdb.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A film with its names resolved to genres, people and a collection. */
record Film(
    FilmFacts facts,
    LocalDate released,
    SyntheticFigures figures,
    List<Genre> genres,
    List<Keyword> keywords,
    Optional<CollectionFacts> collection,
    List<Credit> cast,
    List<Credit> crew) {

  /**
   * Resolves a film.
   *
   * @throws IllegalStateException naming the film, if it names something that the data lacks
   */
  static Film of(
      FilmFacts facts,
      Function<String, Genre> genres,
      Function<String, CollectionFacts> collections,
      Function<String, Person> people) {
    List<Credit> cast = new ArrayList<>();
    for (FilmFacts.Role role : facts.cast()) {
      Person person = people.apply(role.name());
      cast.add(credit(facts, person, Credit.Department.ACTING, role.character(), cast.size()));
    }
    List<Credit> crew = new ArrayList<>();
    for (String name : facts.directors()) {
      Person person = people.apply(name);
      crew.add(credit(facts, person, Credit.Department.DIRECTING, "Director", crew.size()));
    }
    for (String name : facts.writers()) {
      Person person = people.apply(name);
      crew.add(credit(facts, person, Credit.Department.WRITING, "Writer", crew.size()));
    }
    if (!facts.composer().isEmpty()) {
      Person person = people.apply(facts.composer());
      String job = "Original Music Composer";
      crew.add(credit(facts, person, Credit.Department.SOUND, job, crew.size()));
    }
    return new Film(
        facts,
        LocalDate.parse(facts.released()),
        SyntheticFigures.of(facts.id()),
        facts.genres().stream().map(genres).toList(),
        facts.keywords().stream().map(Keyword::named).toList(),
        Optional.of(facts.collection()).filter(name -> !name.isEmpty()).map(collections),
        List.copyOf(cast),
        List.copyOf(crew));
  }

  private static Credit credit(
      FilmFacts facts, Person person, Credit.Department department, String role, int order) {
    return new Credit(facts.id(), person, department, role, order);
  }

  int id() {
    return facts.id();
  }

  String title() {
    return facts.title();
  }

  String originalTitle() {
    return facts.originalTitle().isEmpty() ? facts.title() : facts.originalTitle();
  }

  int year() {
    return released.getYear();
  }

  Stream<Credit> credits() {
    return Stream.concat(cast.stream(), crew.stream());
  }

  /** A film is its id: comparing the whole record would walk through all of its people. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Film that && id() == that.id();
  }

  @Override
  public int hashCode() {
    return id();
  }
}
