package dev.marquee.tmdb.sample;

import static java.util.stream.Collectors.toSet;

import dev.marquee.tmdb.Folding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * discover/movie: filters and orders. {@code region} and the release types change nothing here, and
 * what the catalog does not know (companies, watch providers) finds nothing.
 */
final class Discover {
  private static final Map<String, Comparator<Film>> ORDERS =
      Map.of(
          "original_title", Comparator.comparing(film -> Folding.fold(film.originalTitle())),
          "popularity", Comparator.comparingDouble(film -> film.figures().popularity()),
          "primary_release_date", Comparator.comparing(Film::released),
          "release_date", Comparator.comparing(Film::released),
          "revenue", Comparator.comparingInt(film -> 0),
          "title", Comparator.comparing(film -> Folding.fold(film.title())),
          "vote_average", Comparator.comparingDouble(film -> film.figures().score()),
          "vote_count", Comparator.comparingInt(film -> film.figures().votes()));
  private static final List<String> UNKNOWN_HERE =
      List.of("with_companies", "with_watch_providers", "with_watch_monetization_types");

  private final SampleIndex index;
  private final Reference reference;

  Discover(SampleIndex index, Reference reference) {
    this.index = index;
    this.reference = reference;
  }

  Answer answer(Query query) {
    return Pages.answer(query, films(query), FilmShapes::row);
  }

  private List<Film> films(Query query) {
    if (UNKNOWN_HERE.stream().anyMatch(name -> query.text(name).isPresent())) {
      return List.of();
    }
    Predicate<Film> wanted =
        filters(query).stream().reduce(film -> true, (one, other) -> one.and(other));
    return index.films().stream().filter(wanted).sorted(order(query)).toList();
  }

  private List<Predicate<Film>> filters(Query query) {
    List<Predicate<Film>> filters = new ArrayList<>();
    add(filters, query.choice("with_genres"), Discover::genres);
    add(filters, query.refusal("without_genres"), Discover::genres);
    add(filters, query.choice("with_keywords"), Discover::keywords);
    add(filters, query.refusal("without_keywords"), Discover::keywords);
    add(filters, query.choice("with_people"), film -> people(film.credits()));
    add(filters, query.choice("with_cast"), film -> people(film.cast().stream()));
    add(filters, query.choice("with_crew"), film -> people(film.crew().stream()));
    add(filters, query.choice("with_original_language"), film -> Set.of(film.facts().language()));
    add(filters, query.choice("with_origin_country"), film -> Set.copyOf(film.facts().countries()));
    for (String name : List.of("year", "primary_release_year")) {
      query.integer(name).ifPresent(year -> filters.add(film -> film.year() == year));
    }
    for (String name : List.of("primary_release_date", "release_date")) {
      Optional<LocalDate> from = query.date(name + ".gte");
      from.ifPresent(date -> filters.add(film -> !film.released().isBefore(date)));
      Optional<LocalDate> to = query.date(name + ".lte");
      to.ifPresent(date -> filters.add(film -> !film.released().isAfter(date)));
    }
    range(filters, query, "vote_average", film -> film.figures().score());
    range(filters, query, "vote_count", film -> (double) film.figures().votes());
    range(filters, query, "with_runtime", film -> (double) film.facts().runtime());
    addCertification(filters, query);
    return filters;
  }

  private void addCertification(List<Predicate<Film>> filters, Query query) {
    Optional<String> lowest = query.text("certification.gte");
    Optional<String> highest = query.text("certification.lte");
    if (query.text("certification").isEmpty() && lowest.isEmpty() && highest.isEmpty()) {
      return;
    }
    if (!query.text("certification_country").orElse("US").equals("US")) {
      filters.add(film -> false);
      return;
    }
    add(filters, query.choice("certification"), film -> Set.of(film.facts().certification()));
    int least = lowest.flatMap(reference::strictness).orElse(0);
    int most = highest.flatMap(reference::strictness).orElse(Integer.MAX_VALUE);
    filters.add(
        film ->
            reference
                .strictness(film.facts().certification())
                .filter(place -> place >= least && place <= most)
                .isPresent());
  }

  private static void add(
      List<Predicate<Film>> filters,
      Predicate<Set<String>> choice,
      Function<Film, Set<String>> values) {
    filters.add(film -> choice.test(values.apply(film)));
  }

  private static void range(
      List<Predicate<Film>> filters, Query query, String name, Function<Film, Double> value) {
    query.number(name + ".gte").ifPresent(least -> filters.add(f -> value.apply(f) >= least));
    query.number(name + ".lte").ifPresent(most -> filters.add(f -> value.apply(f) <= most));
  }

  private static Comparator<Film> order(Query query) {
    String sort = query.text("sort_by").orElse("popularity.desc");
    boolean descending = sort.endsWith(".desc");
    String field = sort.replaceFirst("\\.(asc|desc)$", "");
    Comparator<Film> order = ORDERS.get(field);
    if (order == null) {
      return order(new Query(query.path(), Map.of()));
    }
    return (descending ? order.reversed() : order).thenComparing(Film::id);
  }

  private static Set<String> genres(Film film) {
    return film.genres().stream().map(genre -> String.valueOf(genre.id())).collect(toSet());
  }

  private static Set<String> keywords(Film film) {
    return film.keywords().stream().map(keyword -> String.valueOf(keyword.id())).collect(toSet());
  }

  private static Set<String> people(Stream<Credit> credits) {
    return credits.map(credit -> String.valueOf(credit.person().id())).collect(toSet());
  }
}
