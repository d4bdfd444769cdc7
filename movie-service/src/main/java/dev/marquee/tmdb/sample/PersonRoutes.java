package dev.marquee.tmdb.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** person/*: the popular ones, a person, and what hangs below. */
final class PersonRoutes {
  private final SampleIndex index;
  private final PersonShapes shapes;

  PersonRoutes(SampleIndex index, PersonShapes shapes) {
    this.index = index;
    this.shapes = shapes;
  }

  Answer answer(Query query) {
    return switch (query.from(1)) {
      case "popular" -> Pages.answer(query, index.people(), shapes::row);
      case "latest" -> Answer.detail(shapes.details(index.people().getLast()));
      case "changes" -> Pages.empty(query);
      default ->
          Query.toId(query.path().get(1))
              .flatMap(index::person)
              .map(
                  person -> query.path().size() == 2 ? details(person, query) : part(person, query))
              .orElseGet(Answer::notFound);
    };
  }

  private Answer details(Person person, Query query) {
    ObjectNode node = shapes.details(person);
    for (String name : query.appended()) {
      part(person, name).ifPresent(part -> node.set(name, part));
    }
    return Answer.detail(node);
  }

  private Answer part(Person person, Query query) {
    return part(person, query.from(2))
        .map(part -> FilmRoutes.identified(person.id(), part))
        .map(Answer::detail)
        .orElseGet(Answer::notFound);
  }

  private Optional<ObjectNode> part(Person person, String name) {
    return switch (name) {
      case "combined_credits" -> Optional.of(shapes.credits(person, true));
      case "movie_credits" -> Optional.of(shapes.credits(person, false));
      case "tv_credits" -> Optional.of(empty("cast", "crew"));
      case "images" -> Optional.of(ImageShapes.of(person));
      case "external_ids" -> Optional.of(externalIds());
      case "translations" -> Optional.of(empty("translations"));
      case "changes" -> Optional.of(empty("changes"));
      default -> Optional.empty();
    };
  }

  private static ObjectNode empty(String... lists) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (String list : lists) {
      node.putArray(list);
    }
    return node;
  }

  private static ObjectNode externalIds() {
    return JsonNodeFactory.instance
        .objectNode()
        .putNull("freebase_mid")
        .putNull("freebase_id")
        .putNull("imdb_id")
        .putNull("tvrage_id")
        .putNull("wikidata_id")
        .putNull("facebook_id")
        .putNull("instagram_id")
        .putNull("tiktok_id")
        .putNull("twitter_id")
        .putNull("youtube_id");
  }
}
