package dev.marquee.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody's films by department, gathered from upstream's entry per role and job. */
final class Filmography {
  private static final String ACTING = "Acting";
  private static final int MOST_KNOWN_FOR = 10;

  /** What is announced comes first, then the newest. */
  private static final Comparator<FilmCredit> NEWEST_FIRST =
      Comparator.comparing(
          (FilmCredit it) -> it.movie().releaseDate(),
          Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()).reversed());

  private final Cards cards;
  private final Map<String, Map<Integer, FilmCredit>> departments = new LinkedHashMap<>();

  Filmography(Cards cards, Fields movieCredits) {
    this.cards = cards;
    movieCredits.list("cast").forEach(entry -> add(ACTING, entry, entry.text("character")));
    movieCredits
        .list("crew")
        .forEach(
            entry -> entry.text("department").ifPresent(to -> add(to, entry, entry.text("job"))));
  }

  private void add(String department, Fields entry, Optional<String> role) {
    Optional<MovieCard> movie = cards.movie(entry);
    if (movie.isPresent()) {
      FilmCredit credit =
          departments
              .computeIfAbsent(department, name -> new LinkedHashMap<>())
              .computeIfAbsent(
                  movie.get().id(), id -> new FilmCredit(movie.get(), new ArrayList<>()));
      role.filter(name -> !credit.roles().contains(name)).ifPresent(credit.roles()::add);
    }
  }

  /** The person's own department first, then those with the most films. */
  List<FilmographyPart> parts(String ownDepartment) {
    return departments.entrySet().stream()
        .map(
            entry ->
                new FilmographyPart(
                    entry.getKey(),
                    entry.getValue().values().stream().sorted(NEWEST_FIRST).toList()))
        .sorted(
            Comparator.comparing((FilmographyPart it) -> !it.department().equals(ownDepartment))
                .thenComparing(it -> -it.films().size()))
        .toList();
  }

  /** The films with the most votes that the person made in their own department. */
  List<MovieCard> knownFor(String ownDepartment) {
    return parts(ownDepartment).stream()
        .limit(1)
        .flatMap(part -> part.films().stream())
        .map(FilmCredit::movie)
        .sorted(Comparator.comparingInt(MovieCard::votes).reversed())
        .limit(MOST_KNOWN_FOR)
        .toList();
  }
}
