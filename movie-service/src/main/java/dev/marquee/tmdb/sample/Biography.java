package dev.marquee.tmdb.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Composes a few sentences about a person from the facts of the catalog. */
final class Biography {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final int NAMED = 4;

  private Biography() {}

  static String of(Person person, List<SampleIndex.Appearance> appearances) {
    List<String> sentences = new ArrayList<>();
    PersonFacts facts = person.facts();
    String birth = when(facts.born()) + (facts.place().isEmpty() ? "" : " in " + facts.place());
    if (!birth.isEmpty()) {
      sentences.add("Born" + birth + ".");
    }
    if (!facts.died().isEmpty()) {
      sentences.add("Died" + when(facts.died()) + ".");
    }
    add(sentences, "Appears in ", films(appearances, Credit.Department.ACTING));
    add(sentences, "Directed ", films(appearances, Credit.Department.DIRECTING));
    add(sentences, "Wrote ", films(appearances, Credit.Department.WRITING));
    add(sentences, "Composed the music of ", films(appearances, Credit.Department.SOUND));
    return String.join(" ", sentences);
  }

  private static List<Film> films(
      List<SampleIndex.Appearance> appearances, Credit.Department department) {
    return appearances.stream()
        .filter(appearance -> appearance.credit().department() == department)
        .map(SampleIndex.Appearance::film)
        .distinct()
        .sorted(Comparator.comparing(Film::released))
        .toList();
  }

  private static void add(List<String> sentences, String verb, List<Film> films) {
    if (films.isEmpty()) {
      return;
    }
    List<String> names =
        films.stream().limit(NAMED).map(film -> film.title() + " (" + film.year() + ")").toList();
    int last = names.size() - 1;
    String list =
        last == 0
            ? names.get(0)
            : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    String count = films.size() == 1 ? "one film" : films.size() + " films";
    String among = films.size() > NAMED ? ", among them " : ": ";
    sentences.add(verb + count + " of the sample catalog" + among + list + ".");
  }

  private static String when(String date) {
    return switch (date.length()) {
      case 10 -> " on " + DATE.format(LocalDate.parse(date));
      case 4 -> " in " + date;
      default -> "";
    };
  }
}
