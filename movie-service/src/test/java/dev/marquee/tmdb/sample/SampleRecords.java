package dev.marquee.tmdb.sample;

import static java.util.stream.Collectors.groupingBy;

import dev.marquee.tmdb.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks the sample data record by record and as a whole; says what is wrong, and with what. */
final class SampleRecords {
  private static final Pattern PART =
      Pattern.compile(".*(?:Part|Vol\\.|Chapter)? \\b([2-9]|II|III|IV|V|VI)$");
  private static final List<String> ROMAN = List.of("", "I", "II", "III", "IV", "V", "VI");

  private SampleRecords() {}

  /** Everything that is incomplete or contradicts itself; empty for good data. */
  static List<String> findings(SampleFacts facts, Reference reference) {
    Findings findings = new Findings();
    FilmRules films = new FilmRules(reference, facts);
    PeopleRules people = new PeopleRules();
    people.checkRecords(facts.people(), findings);
    for (FilmFacts film : facts.films()) {
      films.check(film, findings);
      people.checkFilm(film, findings);
    }
    people.checkUse(facts.people(), findings);
    checkTwins(facts.films(), findings);
    checkCollections(facts, findings);
    return findings.list();
  }

  /** What the catalog as a whole must offer. */
  static List<String> shortfalls(SampleFacts facts) {
    Findings findings = new Findings();
    List<FilmFacts> films = facts.films();
    atLeast(400, films.size(), "films", findings);
    atLeast(15, films.stream().map(FilmFacts::language).distinct().count(), "languages", findings);
    Map<String, List<FilmFacts>> collections =
        films.stream()
            .filter(film -> !film.collection().isEmpty())
            .collect(groupingBy(FilmFacts::collection));
    atLeast(25, collections.size(), "collections", findings);
    Set<String> genres =
        films.stream().flatMap(film -> film.genres().stream()).collect(Collectors.toSet());
    facts.genres().stream()
        .filter(genre -> !genres.contains(genre.name()))
        .forEach(genre -> findings.add("no film of genre " + genre.name()));
    Set<String> decades =
        films.stream().map(film -> film.released().substring(0, 3)).collect(Collectors.toSet());
    for (int decade = 192; decade <= 202; decade++) {
      if (!decades.contains(String.valueOf(decade))) {
        findings.add("no film of the " + decade + "0s");
      }
    }
    return findings.list();
  }

  private static void atLeast(int wanted, long found, String what, Findings findings) {
    if (found < wanted) {
      findings.add("only " + found + " " + what + " of " + wanted);
    }
  }

  private static void checkTwins(List<FilmFacts> films, Findings findings) {
    checkTwins(films, film -> "id " + film.id(), findings);
    checkTwins(films, film -> "IMDb id " + film.imdb(), findings);
    checkTwins(films, film -> "overview '" + film.overview() + "'", findings);
    checkTwins(
        films,
        film -> {
          String year = film.released().length() < 4 ? "" : film.released().substring(0, 4);
          return "title and year " + Folding.fold(film.title()) + " " + year;
        },
        findings);
  }

  private static void checkTwins(
      List<FilmFacts> films, Function<FilmFacts, String> key, Findings findings) {
    Map<String, FilmFacts> seen = new HashMap<>();
    for (FilmFacts film : films) {
      FilmFacts twin = seen.putIfAbsent(key.apply(film), film);
      findings.addIf(
          twin != null,
          film,
          "twin of " + (twin == null ? "" : twin.title()) + " by " + key.apply(film));
    }
  }

  private static void checkCollections(SampleFacts facts, Findings findings) {
    Map<String, List<FilmFacts>> collections =
        facts.films().stream()
            .filter(film -> !film.collection().isEmpty())
            .collect(groupingBy(FilmFacts::collection, TreeMap::new, Collectors.toList()));
    collections.forEach(
        (name, films) -> {
          if (films.size() < 2) {
            findings.add(films.getFirst(), "alone in " + name);
          }
          checkOrder(films, findings);
        });
  }

  /** A film whose title has a higher number must have come out later. */
  private static void checkOrder(List<FilmFacts> films, Findings findings) {
    List<FilmFacts> inOrder = new ArrayList<>(films);
    inOrder.sort(Comparator.comparing(FilmFacts::released));
    Map<String, Integer> last = new HashMap<>();
    for (FilmFacts film : inOrder) {
      Matcher matcher = PART.matcher(film.title());
      boolean numbered = matcher.matches();
      int number = numbered ? number(matcher.group(1)) : 1;
      String series = numbered ? film.title().substring(0, matcher.start(1)).strip() : film.title();
      int before = last.merge(series, number, Math::max);
      findings.addIf(before > number, film, "out of order in " + film.collection());
    }
  }

  private static int number(String text) {
    return ROMAN.contains(text) ? ROMAN.indexOf(text) : Integer.parseInt(text);
  }
}
