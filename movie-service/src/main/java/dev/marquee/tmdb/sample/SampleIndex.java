package dev.marquee.tmdb.sample;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The resolved catalog with a way in by every id. Immutable. */
final class SampleIndex {

  /** A film seen from one of its people. */
  record Appearance(Film film, Credit credit) {}

  private final List<Genre> genres;
  private final Map<Integer, Film> films = new HashMap<>();
  private final Map<String, Film> filmsByImdb = new HashMap<>();
  private final Map<Integer, Person> people = new HashMap<>();
  private final Map<Integer, List<Appearance>> appearances = new HashMap<>();
  private final Map<Integer, CollectionFacts> collections = new HashMap<>();
  private final Map<Integer, List<Film>> parts;
  private final Map<Integer, Keyword> keywords = new HashMap<>();
  private final List<Film> filmsByPopularity;
  private final List<Person> peopleByPopularity;

  /**
   * Resolves the facts.
   *
   * @throws IllegalStateException if two things share an id or a name leads nowhere
   */
  SampleIndex(SampleFacts facts) {
    genres = facts.genres();
    Map<String, Genre> genresByName = new HashMap<>();
    genres.forEach(genre -> genresByName.put(genre.name(), genre));
    Map<String, CollectionFacts> collectionsByName = new HashMap<>();
    facts.collections().forEach(entry -> collectionsByName.put(entry.name(), entry));
    Map<String, Person> peopleByName = new HashMap<>();
    for (PersonFacts entry : facts.people()) {
      Person person = Person.of(entry);
      add(people, person.id(), person, Person::name);
      peopleByName.put(person.name(), person);
    }
    for (FilmFacts entry : facts.films()) {
      add(
          Film.of(
              entry,
              known("genre", genresByName),
              known("collection", collectionsByName),
              known("person", peopleByName)));
    }
    filmsByPopularity =
        sorted(films.values(), comparingDouble(film -> -film.figures().popularity()), Film::id);
    peopleByPopularity =
        sorted(people.values(), comparingDouble(person -> -person.popularity()), Person::id);
    parts =
        sorted(films.values(), comparing(Film::released), Film::id).stream()
            .filter(film -> film.collection().isPresent())
            .collect(groupingBy(film -> film.collection().orElseThrow().id()));
    facts.collections().stream()
        .filter(entry -> parts.containsKey(entry.id()))
        .forEach(entry -> add(collections, entry.id(), entry, CollectionFacts::name));
  }

  private void add(Film film) {
    add(films, film.id(), film, Film::title);
    filmsByImdb.put(film.facts().imdb(), film);
    film.credits()
        .forEach(
            credit ->
                appearances
                    .computeIfAbsent(credit.person().id(), id -> new ArrayList<>())
                    .add(new Appearance(film, credit)));
    for (Keyword keyword : film.keywords()) {
      if (!keyword.equals(keywords.get(keyword.id()))) {
        add(keywords, keyword.id(), keyword, Keyword::name);
      }
    }
  }

  private static <T> void add(Map<Integer, T> map, int id, T entry, Function<T, String> name) {
    T twin = map.putIfAbsent(id, entry);
    if (twin != null) {
      throw new IllegalStateException(
          "sample catalog: " + name.apply(entry) + " and " + name.apply(twin) + " share id " + id);
    }
  }

  private static <T> Function<String, T> known(String kind, Map<String, T> byName) {
    return name -> {
      T entry = byName.get(name);
      if (entry == null) {
        throw new IllegalStateException("sample catalog: unknown " + kind + ' ' + name);
      }
      return entry;
    };
  }

  private static <T> List<T> sorted(
      Collection<T> entries, java.util.Comparator<T> order, Function<T, Integer> id) {
    return entries.stream().sorted(order.thenComparing(id)).toList();
  }

  List<Genre> genres() {
    return genres;
  }

  /** All films, the most popular first. */
  List<Film> films() {
    return filmsByPopularity;
  }

  /** All people, the most popular first. */
  List<Person> people() {
    return peopleByPopularity;
  }

  /** The collections that hold films. */
  Collection<CollectionFacts> collections() {
    return collections.values();
  }

  Collection<Keyword> keywords() {
    return keywords.values();
  }

  Optional<Film> film(int id) {
    return Optional.ofNullable(films.get(id));
  }

  Optional<Film> filmByImdb(String imdb) {
    return Optional.ofNullable(filmsByImdb.get(imdb));
  }

  Optional<Person> person(int id) {
    return Optional.ofNullable(people.get(id));
  }

  Optional<CollectionFacts> collection(int id) {
    return Optional.ofNullable(collections.get(id));
  }

  Optional<Keyword> keyword(int id) {
    return Optional.ofNullable(keywords.get(id));
  }

  /** The films of a collection, oldest first. */
  List<Film> parts(CollectionFacts collection) {
    return parts.getOrDefault(collection.id(), List.of());
  }

  /** Where a person takes part, in the order of the data. */
  List<Appearance> appearances(Person person) {
    return appearances.getOrDefault(person.id(), List.of());
  }
}
