package dev.marquee.catalog;

import dev.marquee.catalog.ImageUrls.Place;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what lists show from upstream's entries. An entry without id or name is none. */
@Singleton
class Cards {
  private static final int MOST_KNOWN_FOR = 3;

  private final ImageUrls images;

  Cards(ImageUrls images) {
    this.images = images;
  }

  Optional<MovieCard> movie(Fields film) {
    return movie(film, film.numbers("genre_ids"));
  }

  /** A film of an answer about it alone, which spells its genres out. */
  Optional<MovieCard> detailed(Fields film) {
    List<Integer> genres =
        film.list("genres").stream().flatMap(genre -> genre.positive("id").stream()).toList();
    return movie(film, genres);
  }

  private Optional<MovieCard> movie(Fields film, List<Integer> genres) {
    Optional<Integer> id = film.positive("id");
    Optional<String> title = film.text("title").or(() -> film.text("original_title"));
    if (id.isEmpty() || title.isEmpty() || film.flag("adult")) {
      return Optional.empty();
    }
    Optional<LocalDate> released = film.date("release_date");
    int votes = film.count("vote_count");
    return Optional.of(
        new MovieCard(
            id.get(),
            Slugs.slug(id.get(), title.get()),
            title.get(),
            released.orElse(null),
            released.map(LocalDate::getYear).orElse(null),
            votes == 0 ? null : score(film),
            votes,
            genres,
            images.image(film, "poster_path", Place.POSTER)));
  }

  /** One decimal is what people read. */
  static double score(Fields film) {
    return Math.round(Math.clamp(film.decimal("vote_average"), 0, 10) * 10) / 10.0;
  }

  List<MovieCard> movies(List<Fields> films) {
    return films.stream().flatMap(film -> movie(film).stream()).toList();
  }

  /** A page, whose number and totals stay within what upstream can give. */
  MoviePage page(Fields page) {
    return new MoviePage(
        number(page), totalPages(page), page.count("total_results"), movies(page.list("results")));
  }

  static int number(Fields page) {
    return Math.clamp(page.count("page"), 1, Input.LAST_PAGE);
  }

  static int totalPages(Fields page) {
    return Math.min(page.count("total_pages"), Input.LAST_PAGE);
  }

  Optional<PersonCard> person(Fields person) {
    Optional<Integer> id = person.positive("id");
    Optional<String> name = person.text("name");
    if (id.isEmpty() || name.isEmpty() || person.flag("adult")) {
      return Optional.empty();
    }
    List<String> knownFor =
        person.list("known_for").stream()
            .filter(work -> !work.flag("adult"))
            .flatMap(work -> work.text("title").or(() -> work.text("name")).stream())
            .limit(MOST_KNOWN_FOR)
            .toList();
    return Optional.of(
        new PersonCard(
            id.get(),
            Slugs.slug(id.get(), name.get()),
            name.get(),
            person.text("known_for_department").orElse(null),
            knownFor,
            images.image(person, "profile_path", Place.PROFILE)));
  }

  Optional<CollectionCard> collection(Fields collection) {
    Optional<Integer> id = collection.positive("id");
    Optional<String> name = collection.text("name");
    if (id.isEmpty() || name.isEmpty() || collection.flag("adult")) {
      return Optional.empty();
    }
    return Optional.of(
        new CollectionCard(
            id.get(),
            Slugs.slug(id.get(), name.get()),
            name.get(),
            images.image(collection, "poster_path", Place.POSTER),
            images.image(collection, "backdrop_path", Place.BACKDROP)));
  }
}
