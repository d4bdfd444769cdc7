package dev.marquee.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.catalog.ImageUrls.Place;
import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.tmdb.UpstreamException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Composes the home page of one document per row, fetched side by side, and the genres' names. */
@Singleton
class HomePage {
  private static final List<MovieList> LISTS =
      List.of(
          MovieList.TRENDING_DAY,
          MovieList.NOW_PLAYING,
          MovieList.POPULAR,
          MovieList.TOP_RATED,
          MovieList.UPCOMING);

  /** Action, comedy, drama, science fiction, animation, thriller, romance: what most ask for. */
  private static final List<Integer> GENRES = List.of(28, 35, 18, 878, 16, 53, 10749);

  private final Cards cards;
  private final Choices choices;
  private final ImageUrls images;

  HomePage(Cards cards, Choices choices, ImageUrls images) {
    this.cards = cards;
    this.choices = choices;
    this.images = images;
  }

  /** One per row, and the genres' names at the end. */
  static List<TmdbRequest> requests(Locality locality) {
    List<TmdbRequest> requests = new ArrayList<>();
    LISTS.forEach(list -> requests.add(list.request(locality, 1)));
    GENRES.forEach(
        genre ->
            requests.add(locality.regionalQuery().with("with_genres", genre).to("discover/movie")));
    requests.add(locality.query().to(Choices.GENRES));
    return requests;
  }

  /**
   * The page.
   *
   * @param answers to {@link #requests}; empty where there is none
   * @throws UpstreamException if there is no row at all
   */
  Home compose(List<Optional<JsonNode>> answers) {
    Map<Integer, Genre> genres =
        answers.getLast().map(choices::genres).orElse(List.of()).stream()
            .collect(Collectors.toMap(Genre::id, genre -> genre, (one, twin) -> one));
    List<HomeRow> rows = new ArrayList<>();
    @Nullable Hero hero = null;
    for (int at = 0; at < answers.size() - 1; at++) {
      List<Fields> films =
          answers.get(at).map(it -> new Fields(it).list("results")).orElse(List.of());
      List<MovieCard> movies = cards.movies(films);
      if (!movies.isEmpty()) {
        row(at, movies, genres).ifPresent(rows::add);
        hero = hero == null ? hero(films) : hero;
      }
    }
    if (rows.isEmpty()) {
      throw new UpstreamException(UpstreamException.Reason.SERVER_ERROR);
    }
    return new Home(hero, rows);
  }

  /** A genre that upstream does not name gets no row: there would be nothing to put above it. */
  private static Optional<HomeRow> row(int at, List<MovieCard> movies, Map<Integer, Genre> genres) {
    if (at < LISTS.size()) {
      return Optional.of(new HomeRow(LISTS.get(at).word(), null, movies));
    }
    int id = GENRES.get(at - LISTS.size());
    return Optional.ofNullable(genres.get(id))
        .map(genre -> new HomeRow("genre-" + id, genre, movies));
  }

  private @Nullable Hero hero(List<Fields> films) {
    for (Fields film : films) {
      Optional<MovieCard> movie = cards.movie(film);
      Optional<String> overview = film.text("overview");
      Image backdrop = images.image(film, "backdrop_path", Place.BACKDROP);
      if (movie.isPresent() && overview.isPresent() && backdrop != null) {
        return new Hero(movie.get(), overview.get(), backdrop);
      }
    }
    return null;
  }
}
