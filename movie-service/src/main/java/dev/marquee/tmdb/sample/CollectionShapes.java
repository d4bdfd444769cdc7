package dev.marquee.tmdb.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A collection in TMDB's shapes. */
final class CollectionShapes {
  private CollectionShapes() {}

  /** As a film's details name it. */
  static ObjectNode stub(CollectionFacts collection) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", collection.id())
        .put("name", collection.name())
        .put("poster_path", ArtPath.poster(collection).toString())
        .put("backdrop_path", ArtPath.backdrop(collection).toString());
  }

  /** As a search finds it. */
  static ObjectNode row(CollectionFacts collection) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("adult", false)
        .put("backdrop_path", ArtPath.backdrop(collection).toString())
        .put("id", collection.id())
        .put("name", collection.name())
        .put("original_language", "en")
        .put("original_name", collection.name())
        .put("overview", collection.overview())
        .put("poster_path", ArtPath.poster(collection).toString());
  }

  /** The collection's own page. */
  static ObjectNode details(CollectionFacts collection, List<Film> films) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", collection.id())
            .put("name", collection.name())
            .put("original_language", "en")
            .put("original_name", collection.name())
            .put("overview", collection.overview())
            .put("poster_path", ArtPath.poster(collection).toString())
            .put("backdrop_path", ArtPath.backdrop(collection).toString());
    ArrayNode parts = node.putArray("parts");
    films.forEach(film -> parts.add(FilmShapes.mediaRow(film)));
    return node;
  }
}
