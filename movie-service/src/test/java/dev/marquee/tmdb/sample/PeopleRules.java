package dev.marquee.tmdb.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must hold for people, and between people and the films that name them. */
final class PeopleRules {
  private static final Set<String> GENDERS = Set.of("male", "female", "nonbinary");
  private static final Set<String> TRADES = Set.of("Acting", "Directing", "Writing", "Sound");
  private static final int YOUNGEST_DIRECTOR = 17;
  private static final int YOUNGEST_WRITER = 13;
  private static final int YOUNGEST_ACTOR = 2;
  private static final int OLDEST = 105;
  private static final int POSTHUMOUS_YEARS = 3;

  private final Map<String, PersonFacts> byName = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  void checkRecords(List<PersonFacts> people, Findings findings) {
    Map<Integer, String> ids = new HashMap<>();
    for (PersonFacts person : people) {
      findings.addIf(person.name().isBlank(), person, "no name");
      findings.addIf(byName.put(person.name(), person) != null, person, "is in the list twice");
      String twin = ids.put(NameId.of(person.name()), person.name());
      findings.addIf(
          twin != null && !twin.equals(person.name()), person, "shares an id with " + twin);
      findings.addIf(!GENDERS.contains(person.gender()), person, "gender " + person.gender());
      findings.addIf(!TRADES.contains(person.known()), person, "known for " + person.known());
      checkLife(person, findings);
    }
  }

  private static void checkLife(PersonFacts person, Findings findings) {
    findings.addIf(LifeDates.isUnreadable(person.born()), person, "born " + person.born());
    findings.addIf(LifeDates.isUnreadable(person.died()), person, "died " + person.died());
    Optional<LocalDate> death = LifeDates.latest(person.died());
    if (death.isPresent()) {
      LifeDates.greatestAge(person.born(), death.get())
          .filter(age -> age < 5 || age > 110)
          .ifPresent(age -> findings.add(person, "died aged " + age));
    }
  }

  void checkFilm(FilmFacts film, Findings findings) {
    Optional<LocalDate> released = LifeDates.full(film.released());
    for (String name : film.directors()) {
      known(film, name, findings)
          .filter(person -> released.isPresent())
          .ifPresent(
              person -> {
                checkYoungest(film, person, "directs", YOUNGEST_DIRECTOR, findings);
                checkOldest(film, person, "directs", findings);
                checkAlive(film, person, "director", findings);
              });
    }
    for (FilmFacts.Role role : film.cast()) {
      known(film, role.name(), findings)
          .filter(person -> released.isPresent())
          .ifPresent(
              person -> {
                checkYoungest(film, person, "acts", YOUNGEST_ACTOR, findings);
                // Documentaries show the dead and those who would be very old.
                if (!FilmRules.isDocumentary(film)) {
                  checkOldest(film, person, "acts", findings);
                  checkAlive(film, person, "cast member", findings);
                }
              });
    }
    for (String name : film.writers()) {
      known(film, name, findings)
          .filter(person -> released.isPresent())
          .ifPresent(person -> checkYoungest(film, person, "writes", YOUNGEST_WRITER, findings));
    }
    if (!film.composer().isEmpty()) {
      known(film, film.composer(), findings)
          .filter(person -> released.isPresent())
          .ifPresent(person -> checkYoungest(film, person, "composes", 13, findings));
    }
  }

  void checkUse(List<PersonFacts> people, Findings findings) {
    for (PersonFacts person : people) {
      findings.addIf(!used.contains(person.name()), person, "has no part in any film");
    }
  }

  private Optional<PersonFacts> known(FilmFacts film, String name, Findings findings) {
    used.add(name);
    PersonFacts person = byName.get(name);
    findings.addIf(person == null, film, "unknown person " + name);
    return Optional.ofNullable(person);
  }

  private static void checkOldest(
      FilmFacts film, PersonFacts person, String does, Findings findings) {
    LifeDates.leastAge(person.born(), LocalDate.parse(film.released()))
        .filter(age -> age > OLDEST)
        .ifPresent(age -> findings.add(film, person.name() + " " + does + " aged " + age));
  }

  private static void checkYoungest(
      FilmFacts film, PersonFacts person, String does, int youngest, Findings findings) {
    LifeDates.greatestAge(person.born(), LocalDate.parse(film.released()))
        .filter(age -> age < youngest)
        .ifPresent(age -> findings.add(film, person.name() + " " + does + " aged " + age));
  }

  private static void checkAlive(
      FilmFacts film, PersonFacts person, String part, Findings findings) {
    LifeDates.latest(person.died())
        .filter(
            death -> death.plusYears(POSTHUMOUS_YEARS).isBefore(LocalDate.parse(film.released())))
        .ifPresent(
            death -> findings.add(film, part + " " + person.name() + " died " + person.died()));
  }
}
