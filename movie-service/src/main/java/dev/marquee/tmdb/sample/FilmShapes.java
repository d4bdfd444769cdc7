package dev.marquee.tmdb.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A film in TMDB's shapes, in TMDB's order of fields. */
final class FilmShapes {
  private final Reference reference;

  FilmShapes(Reference reference) {
    this.reference = reference;
  }

  /** An entry of a list. */
  static ObjectNode row(Film film) {
    ObjectNode node = object().put("adult", false);
    node.put("backdrop_path", ArtPath.backdrop(film).toString());
    putGenreIds(node, film);
    node.put("id", film.id())
        .put("original_language", film.facts().language())
        .put("original_title", film.originalTitle())
        .put("overview", film.facts().overview())
        .put("popularity", film.figures().popularity())
        .put("poster_path", ArtPath.poster(film).toString())
        .put("release_date", film.facts().released())
        .put("title", film.title());
    return putVotes(node, film);
  }

  /** An entry of a list that may hold more than films. */
  static ObjectNode mediaRow(Film film) {
    ObjectNode node = object().put("adult", false);
    node.put("backdrop_path", ArtPath.backdrop(film).toString())
        .put("id", film.id())
        .put("title", film.title())
        .put("original_title", film.originalTitle())
        .put("overview", film.facts().overview())
        .put("poster_path", ArtPath.poster(film).toString())
        .put("media_type", "movie")
        .put("original_language", film.facts().language());
    putGenreIds(node, film);
    node.put("popularity", film.figures().popularity())
        .put("release_date", film.facts().released());
    return putVotes(node, film);
  }

  /** The film's own page. */
  ObjectNode details(Film film, String language) {
    ObjectNode node = object().put("adult", false);
    node.put("backdrop_path", ArtPath.backdrop(film).toString());
    film.collection()
        .ifPresentOrElse(
            collection -> node.set("belongs_to_collection", CollectionShapes.stub(collection)),
            () -> node.putNull("belongs_to_collection"));
    node.put("budget", 0);
    ArrayNode genres = node.putArray("genres");
    film.genres().forEach(genre -> genres.add(genre(genre, language)));
    node.put("homepage", "").put("id", film.id()).put("imdb_id", film.facts().imdb());
    ArrayNode origins = node.putArray("origin_country");
    film.facts().countries().forEach(origins::add);
    node.put("original_language", film.facts().language())
        .put("original_title", film.originalTitle())
        .put("overview", film.facts().overview())
        .put("popularity", film.figures().popularity())
        .put("poster_path", ArtPath.poster(film).toString());
    node.putArray("production_companies");
    ArrayNode countries = node.putArray("production_countries");
    film.facts().countries().forEach(code -> countries.add(reference.country(code)));
    node.put("release_date", film.facts().released())
        .put("revenue", 0)
        .put("runtime", film.facts().runtime());
    node.putArray("spoken_languages").add(reference.language(film.facts().language()));
    node.put("status", "Released").put("tagline", "").put("title", film.title());
    return putVotes(node, film);
  }

  private static ObjectNode genre(Genre genre, String language) {
    return object().put("id", genre.id()).put("name", genre.name(language));
  }

  /** The genre list. */
  static ObjectNode genres(List<Genre> genres, String language) {
    ObjectNode node = object();
    ArrayNode list = node.putArray("genres");
    genres.forEach(genre -> list.add(genre(genre, language)));
    return node;
  }

  private static void putGenreIds(ObjectNode node, Film film) {
    ArrayNode genres = node.putArray("genre_ids");
    film.genres().forEach(genre -> genres.add(genre.id()));
  }

  private static ObjectNode putVotes(ObjectNode node, Film film) {
    return node.put("video", false)
        .put("vote_average", film.figures().score())
        .put("vote_count", film.figures().votes());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
