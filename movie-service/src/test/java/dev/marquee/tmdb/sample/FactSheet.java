package dev.marquee.tmdb.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marquee.tmdb.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The second entry of a double entry: facts written down independently of the data, one film a line
 * as {@code imdb;title;year;directors;runtime;tmdb}, the family names of several directors joined
 * by {@code +}, the TMDB id empty where the second hand was not sure of it.
 */
final class FactSheet {
  private static final int RUNTIME_TOLERANCE = 3;

  /** One line. */
  record Line(
      String imdb,
      String title,
      int year,
      List<String> surnames,
      int runtime,
      Optional<Integer> id) {}

  private final List<Line> lines;

  private FactSheet(List<Line> lines) {
    this.lines = lines;
  }

  static FactSheet read(String resource) {
    try (InputStream stream = FactSheet.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no " + resource);
      }
      return parse(new String(stream.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FactSheet parse(String text) {
    return new FactSheet(
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("imdb;"))
            .map(FactSheet::line)
            .toList());
  }

  private static Line line(String line) {
    String[] cells = line.split(";", -1);
    if (cells.length != 6) {
      throw new IllegalArgumentException("not six cells: " + line);
    }
    return new Line(
        cells[0].strip(),
        cells[1].strip(),
        Integer.parseInt(cells[2].strip()),
        Arrays.stream(cells[3].split("\\+", -1)).map(String::strip).toList(),
        Integer.parseInt(cells[4].strip()),
        Optional.of(cells[5].strip()).filter(id -> !id.isEmpty()).map(Integer::valueOf));
  }

  int size() {
    return lines.size();
  }

  /** Where the data says otherwise. A festival may put the year off by one. */
  List<String> contradictions(List<FilmFacts> films) {
    Map<String, Line> byImdb = new HashMap<>();
    lines.forEach(line -> byImdb.put(line.imdb(), line));
    Findings findings = new Findings();
    for (FilmFacts film : films) {
      Line line = byImdb.remove(film.imdb());
      if (line == null) {
        findings.add(film, "not in the fact sheet");
      } else {
        compare(line, film, findings);
      }
    }
    byImdb.values().forEach(line -> findings.add("fact sheet: no film " + line.title()));
    return findings.list();
  }

  private static void compare(Line line, FilmFacts film, Findings findings) {
    String title = Folding.fold(line.title());
    findings.addIf(
        !title.equals(Folding.fold(film.title()))
            && !title.equals(Folding.fold(film.originalTitle())),
        film,
        "the fact sheet calls it " + line.title());
    line.id()
        .ifPresent(
            id ->
                findings.addIf(id != film.id(), film, "the fact sheet says that its id is " + id));
    int year = Integer.parseInt(film.released().substring(0, 4));
    findings.addIf(Math.abs(year - line.year()) > 1, film, "the fact sheet says " + line.year());
    findings.addIf(
        Math.abs(film.runtime() - line.runtime()) > RUNTIME_TOLERANCE,
        film,
        "runs %d minutes, the fact sheet says %d".formatted(film.runtime(), line.runtime()));
    List<String> directors = film.directors().stream().map(Folding::fold).toList();
    for (String surname : line.surnames()) {
      String folded = Folding.fold(surname);
      findings.addIf(
          directors.stream().noneMatch(name -> (" " + name + " ").contains(" " + folded + " ")),
          film,
          "directed by " + film.directors() + ", the fact sheet says " + surname);
    }
  }
}
