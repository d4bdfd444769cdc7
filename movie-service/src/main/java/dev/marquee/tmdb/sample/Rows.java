package dev.marquee.tmdb.sample;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The ready-made lists: popular, top rated, now playing, upcoming, trending. */
final class Rows {
  private static final int NEWEST = 80;
  private static final int DAYS_FROM_EPOCH_TO_MONDAY = 3;

  private final InstantSource clock;
  private final SampleIndex index;
  private final List<Film> topRated;
  private final List<Film> nowPlaying;
  private final List<Film> upcoming;

  Rows(InstantSource clock, SampleIndex index) {
    this.clock = clock;
    this.index = index;
    List<Film> films = index.films();
    this.topRated =
        films.stream().sorted(comparingDouble(film -> -film.figures().score())).toList();
    List<Film> newest =
        films.stream().sorted(comparing(Film::released).reversed()).limit(NEWEST).toList();
    this.nowPlaying = everySecond(newest, 0);
    this.upcoming = everySecond(newest, 1);
  }

  Answer popular(Query query) {
    return Pages.answer(query, index.films(), FilmShapes::row);
  }

  Answer topRated(Query query) {
    return Pages.answer(query, topRated, FilmShapes::row);
  }

  Answer nowPlaying(Query query) {
    return dated(query, nowPlaying);
  }

  Answer upcoming(Query query) {
    return dated(query, upcoming);
  }

  /** The film that came out last. */
  Film latest() {
    return nowPlaying.getFirst();
  }

  /** Films in today's or this week's order. */
  List<Film> trendingFilms(boolean daily) {
    return trending(index.films(), daily, Film::id, film -> film.figures().popularity());
  }

  /** People in today's or this week's order. */
  List<Person> trendingPeople(boolean daily) {
    return trending(index.people(), daily, Person::id, Person::popularity);
  }

  private <T> List<T> trending(
      List<T> entries,
      boolean daily,
      java.util.function.ToIntFunction<T> id,
      ToDoubleFunction<T> popularity) {
    long day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
    // The week's own purpose keeps a Monday from showing the same order twice.
    long period = daily ? day : -1 - Math.floorDiv(day + DAYS_FROM_EPOCH_TO_MONDAY, 7);
    ToDoubleFunction<T> heat =
        entry ->
            popularity.applyAsDouble(entry)
                * Math.pow(Hash.fraction(Hash.mix(id.applyAsInt(entry)) ^ period, 9), 2);
    record Heated<T>(T entry, double heat) {}
    return entries.stream()
        .map(entry -> new Heated<>(entry, heat.applyAsDouble(entry)))
        .sorted(comparingDouble(heated -> -heated.heat()))
        .map(Heated::entry)
        .toList();
  }

  private static Answer dated(Query query, List<Film> films) {
    ObjectNode dates = JsonNodeFactory.instance.objectNode();
    films.stream()
        .map(Film::released)
        .max(LocalDate::compareTo)
        .ifPresent(date -> dates.put("maximum", date.toString()));
    films.stream()
        .map(Film::released)
        .min(LocalDate::compareTo)
        .ifPresent(date -> dates.put("minimum", date.toString()));
    return query
        .page()
        .map(page -> Answer.list(Pages.page(dates, page, films, FilmShapes::row)))
        .orElseGet(Answer::invalidPage);
  }

  private static List<Film> everySecond(List<Film> films, int first) {
    return IntStream.range(0, films.size())
        .filter(place -> place % 2 == first)
        .mapToObj(films::get)
        .toList();
  }
}
