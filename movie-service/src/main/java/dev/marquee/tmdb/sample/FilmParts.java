package dev.marquee.tmdb.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What hangs below a film: {@code movie/603/credits} and the rest, alone or appended. */
final class FilmParts {
  private final Relations relations;
  private final Reference reference;

  FilmParts(SampleIndex index, Reference reference) {
    this.relations = new Relations(index);
    this.reference = reference;
  }

  /** The part without an id, as it is appended; empty for a name that a film does not have. */
  Optional<ObjectNode> part(Film film, String name, int page) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    return switch (name) {
      case "alternative_titles" -> Optional.of(alternativeTitles(film));
      case "changes" -> Optional.of(with(node, "changes"));
      case "credits" -> Optional.of(PersonShapes.credits(film));
      case "external_ids" -> Optional.of(externalIds(film));
      case "images" -> Optional.of(ImageShapes.of(film));
      case "keywords" -> Optional.of(keywords(film));
      case "lists", "reviews" -> Optional.of(noPage(page));
      case "recommendations" ->
          Optional.of(Pages.page(page, relations.recommendations(film), FilmShapes::mediaRow));
      case "release_dates" -> Optional.of(releaseDates(film));
      case "similar" -> Optional.of(Pages.page(page, relations.similar(film), FilmShapes::row));
      case "translations" -> Optional.of(translations(film));
      case "videos" -> Optional.of(with(node, "results"));
      case "watch/providers" -> {
        node.putObject("results");
        yield Optional.of(node);
      }
      default -> Optional.empty();
    };
  }

  /** Whether TMDB answers the part as a page of films, which carries no id of its own. */
  static boolean isPage(String name) {
    return name.equals("recommendations") || name.equals("similar");
  }

  private static ObjectNode with(ObjectNode node, String emptyList) {
    node.putArray(emptyList);
    return node;
  }

  private static ObjectNode noPage(int page) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("page", page);
    node.putArray("results");
    return node.put("total_pages", 0).put("total_results", 0);
  }

  private static ObjectNode alternativeTitles(Film film) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode titles = node.putArray("titles");
    if (!film.originalTitle().equals(film.title())) {
      titles
          .addObject()
          .put("iso_3166_1", film.facts().countries().getFirst())
          .put("title", film.originalTitle())
          .put("type", "original title");
    }
    return node;
  }

  private static ObjectNode externalIds(Film film) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("imdb_id", film.facts().imdb())
        .putNull("wikidata_id")
        .putNull("facebook_id")
        .putNull("instagram_id")
        .putNull("twitter_id");
  }

  private static ObjectNode keywords(Film film) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode keywords = node.putArray("keywords");
    film.keywords().forEach(keyword -> keywords.add(Search.keyword(keyword)));
    return node;
  }

  /** The US rating; the data knows the first release alone, and the note says so. */
  private static ObjectNode releaseDates(Film film) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode country = node.putArray("results").addObject().put("iso_3166_1", "US");
    ObjectNode release = country.putArray("release_dates").addObject();
    release.put("certification", film.facts().certification());
    release.putArray("descriptors");
    release
        .put("iso_639_1", "")
        .put("note", film.facts().countries().contains("US") ? "" : "first release anywhere")
        .put("release_date", film.released() + "T00:00:00.000Z")
        .put("type", 3);
    return node;
  }

  private ObjectNode translations(Film film) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode translations = node.putArray("translations");
    addTranslation(translations, "US", "en", film.title(), film.facts().overview());
    String language = film.facts().language();
    if (!language.equals("en")) {
      String country = film.facts().countries().getFirst();
      addTranslation(translations, country, language, film.originalTitle(), "");
    }
    return node;
  }

  private void addTranslation(
      ArrayNode translations, String country, String language, String title, String overview) {
    ObjectNode names = reference.language(language);
    ObjectNode translation =
        translations
            .addObject()
            .put("iso_3166_1", country)
            .put("iso_639_1", language)
            .put("name", names.path("name").asText())
            .put("english_name", names.path("english_name").asText());
    translation
        .putObject("data")
        .put("homepage", "")
        .put("overview", overview)
        .put("runtime", 0)
        .put("tagline", "")
        .put("title", title);
  }
}
