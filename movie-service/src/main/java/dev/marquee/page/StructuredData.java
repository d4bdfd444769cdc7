package dev.marquee.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.catalog.CollectionDetails;
import dev.marquee.catalog.Image;
import dev.marquee.catalog.MovieCard;
import dev.marquee.catalog.MovieDetails;
import dev.marquee.catalog.PersonDetails;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What pages are about, in the words of schema.org, as JSON-LD. */
final class StructuredData {
  private static final int MOST_ACTORS = 10;

  private final ObjectMapper mapper;
  private final Site site;
  private final boolean rated;

  StructuredData(ObjectMapper mapper, Site site, boolean rated) {
    this.mapper = mapper;
    this.site = site;
    this.rated = rated;
  }

  private ObjectNode thing(String type, String name) {
    return mapper.createObjectNode().put("@type", type).put("name", name);
  }

  private ObjectNode subject(String type, String name, String path) {
    ObjectNode subject = mapper.createObjectNode().put("@context", "https://schema.org");
    subject.setAll(thing(type, name));
    return subject.put("url", site.absolute(path));
  }

  /** The site itself. */
  String site(String description) {
    return subject("WebSite", "Marquee", "/").put("description", description).toString();
  }

  /** A film. */
  String movie(MovieDetails movie) {
    ObjectNode film = subject("Movie", movie.title(), "/movie/" + movie.slug());
    if (!movie.originalTitle().equals(movie.title())) {
      film.put("alternateName", movie.originalTitle());
    }
    text(film, "description", movie.overview());
    image(film, movie.poster());
    date(film, "datePublished", movie.releaseDate());
    Integer minutes = movie.runtimeMinutes();
    if (minutes != null) {
      film.put("duration", Duration.ofMinutes(minutes).toString());
    }
    text(film, "contentRating", movie.certification());
    ArrayNode genres = film.putArray("genre");
    movie.genres().forEach(genre -> genres.add(genre.name()));
    ArrayNode directors = film.putArray("director");
    movie.credits().directors().forEach(it -> directors.add(person(it.name(), it.slug())));
    ArrayNode actors = film.putArray("actor");
    movie.credits().cast().stream()
        .limit(MOST_ACTORS)
        .forEach(it -> actors.add(person(it.name(), it.slug())));
    if (movie.externalIds().imdb() != null) {
      film.put("sameAs", "https://www.imdb.com/title/" + movie.externalIds().imdb() + '/');
    }
    Double score = movie.score();
    if (rated && score != null) {
      film.putObject("aggregateRating")
          .put("@type", "AggregateRating")
          .put("ratingValue", score)
          .put("bestRating", 10)
          .put("worstRating", 0)
          .put("ratingCount", movie.votes());
    }
    return film.toString();
  }

  /** A person. */
  String person(PersonDetails details) {
    ObjectNode person = subject("Person", details.name(), "/person/" + details.slug());
    text(person, "description", details.biography());
    image(person, details.photo());
    date(person, "birthDate", details.birthday());
    date(person, "deathDate", details.deathday());
    if (details.externalIds().imdb() != null) {
      person.put("sameAs", "https://www.imdb.com/name/" + details.externalIds().imdb() + '/');
    }
    return person.toString();
  }

  /** A collection. */
  String collection(CollectionDetails details) {
    ObjectNode series = subject("MovieSeries", details.name(), "/collection/" + details.slug());
    text(series, "description", details.overview());
    image(series, details.poster());
    ArrayNode parts = series.putArray("hasPart");
    for (MovieCard film : details.movies()) {
      ObjectNode part =
          thing("Movie", film.title()).put("url", site.absolute("/movie/" + film.slug()));
      date(part, "datePublished", film.releaseDate());
      parts.add(part);
    }
    return series.toString();
  }

  private ObjectNode person(String name, String slug) {
    return thing("Person", name).put("url", site.absolute("/person/" + slug));
  }

  private void image(ObjectNode of, @Nullable Image image) {
    text(of, "image", image == null ? null : site.absolute(image.src()));
  }

  private static void date(ObjectNode of, String name, @Nullable LocalDate date) {
    text(of, name, date == null ? null : date.toString());
  }

  private static void text(ObjectNode of, String name, @Nullable String text) {
    if (text != null) {
      of.put(name, text);
    }
  }
}
