package dev.marquee.tmdb.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The drawn images in TMDB's shapes. */
final class ImageShapes {
  private ImageShapes() {}

  static ObjectNode of(Film film) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.putArray("backdrops").add(image(ArtPath.backdrop(film)));
    node.putArray("logos");
    node.putArray("posters").add(image(ArtPath.poster(film)));
    return node;
  }

  static ObjectNode of(CollectionFacts collection) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.putArray("backdrops").add(image(ArtPath.backdrop(collection)));
    node.putArray("posters").add(image(ArtPath.poster(collection)));
    return node;
  }

  static ObjectNode of(Person person) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode profiles = node.putArray("profiles");
    profiles.add(image(ArtPath.profile(person)));
    return node;
  }

  private static ObjectNode image(ArtPath path) {
    int width = path.kind().width();
    int height = path.kind().height();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("aspect_ratio", Math.round(1000.0 * width / height) / 1000.0).put("height", height);
    if (path.kind() == ArtPath.Kind.POSTER) {
      node.put("iso_639_1", "en");
    } else {
      node.putNull("iso_639_1");
    }
    return node.put("file_path", path.toString())
        .put("vote_average", 0.0)
        .put("vote_count", 0)
        .put("width", width);
  }
}
