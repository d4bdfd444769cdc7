package dev.marquee.page;

import dev.marquee.catalog.CastMember;
import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.CollectionCard;
import dev.marquee.catalog.Image;
import dev.marquee.catalog.LocalityParameters;
import dev.marquee.catalog.MovieCard;
import dev.marquee.catalog.MovieDetails;
import dev.marquee.catalog.Provider;
import dev.marquee.catalog.WatchOptions;
import dev.marquee.documents.Lookup;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A film's page. */
record MovieView(int id) implements FirstView {
  private static final int MOST_CAST = 12;
  private static final int MOST_RELATED = 8;
  private static final String POSTER_SIZES =
      "(min-width: 64rem) 20rem, (min-width: 40rem) 14rem, 8.5rem";

  @Override
  public String key() {
    return "movie/" + id;
  }

  @Override
  public String module() {
    return "src/features/movie/movie-page.tsx";
  }

  @Override
  public CompletionStage<Lookup> document(
      Catalog catalog, LocalityParameters locality, HttpServerRequest visitor) {
    return catalog.movie(id, locality, visitor);
  }

  @Override
  public Composition compose(byte @Nullable [] document, Composer composer, Words words)
      throws IOException {
    byte[] json = Objects.requireNonNull(document);
    MovieDetails movie = composer.read(json, MovieDetails.class);
    Integer year = movie.year();
    String overview = movie.overview();
    Image image = movie.backdrop() == null ? movie.poster() : movie.backdrop();
    Head head =
        new Head(
            year == null ? movie.title() : movie.title() + " (" + words.year(year) + ')',
            overview == null ? words.texts().description() : overview,
            "/movie/" + movie.slug(),
            "video.movie",
            image == null ? null : image.src(),
            Picture.backdrop(movie.backdrop(), "100vw"),
            List.of(composer.structuredData().movie(movie)));
    return new Composition(
        head,
        Templates.movie(text(movie, words), words.texts(), words.setting()),
        new Seed("movie", Integer.toString(id), new String(json, StandardCharsets.UTF_8)));
  }

  private static MovieText text(MovieDetails movie, Words words) {
    Integer runtime = movie.runtimeMinutes();
    Double score = movie.score();
    CollectionCard collection = movie.collection();
    return new MovieText(
        movie.title(),
        movie.originalTitle().equals(movie.title()) ? null : movie.originalTitle(),
        movie.tagline(),
        movie.overview(),
        movie.overviewLanguage(),
        movie.certification(),
        movie.releaseDate() == null ? null : words.date(movie.releaseDate()),
        runtime == null ? null : words.runtime(runtime),
        score == null ? null : words.score(score),
        movie.genres().stream()
            .map(genre -> words.link("/browse?genres=" + genre.id(), genre.name()))
            .toList(),
        movie.credits().directors().stream()
            .map(person -> words.link("/person/" + person.slug(), person.name()))
            .toList(),
        movie.credits().writers().stream()
            .map(person -> words.link("/person/" + person.slug(), person.name()))
            .toList(),
        movie.credits().cast().stream()
            .limit(MOST_CAST)
            .map(person -> actor(person, words))
            .toList(),
        collection == null
            ? null
            : words.link("/collection/" + collection.slug(), collection.name()),
        providers(movie.watch()),
        movie.keywords().stream()
            .map(keyword -> words.link("/browse?keywords=" + keyword.id(), keyword.name()))
            .toList(),
        rows(movie, words),
        Picture.poster(movie.poster(), POSTER_SIZES, true),
        Picture.backdrop(movie.backdrop(), "100vw"));
  }

  private static Card actor(CastMember person, Words words) {
    return new Card(
        words.setting().link("/person/" + person.slug()),
        person.name(),
        person.character(),
        null,
        Picture.poster(person.photo(), Picture.PERSON, false));
  }

  private static List<String> providers(@Nullable WatchOptions watch) {
    if (watch == null) {
      return List.of();
    }
    return Stream.of(watch.stream(), watch.free(), watch.ads(), watch.rent(), watch.buy())
        .flatMap(List::stream)
        .map(Provider::name)
        .distinct()
        .toList();
  }

  private static List<Row> rows(MovieDetails movie, Words words) {
    List<Row> rows = new ArrayList<>();
    row(words.texts().recommendations(), movie.recommendations(), words, rows);
    row(words.texts().similar(), movie.similar(), words, rows);
    return rows;
  }

  private static void row(String title, List<MovieCard> films, Words words, List<Row> rows) {
    if (!films.isEmpty()) {
      rows.add(new Row(title, Card.films(films, MOST_RELATED, Picture.CARD, words)));
    }
  }
}
