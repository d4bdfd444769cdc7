package dev.marquee.titles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A title as an answer of upstream names it.
 *
 * @param language of the answer; empty for people, whose names have none
 */
record SeenTitle(Title title, String language) {

  /**
   * All titles of an answer, wherever in it they stand. Films and people are told from television,
   * companies and collections by the fields that only they have.
   */
  static List<SeenTitle> in(JsonNode answer, String language) {
    List<SeenTitle> titles = new ArrayList<>();
    collect(answer, language, titles);
    return titles;
  }

  private static void collect(JsonNode node, String language, List<SeenTitle> into) {
    read(node, language).ifPresent(into::add);
    node.forEach(child -> collect(child, language, into));
  }

  private static Optional<SeenTitle> read(JsonNode node, String language) {
    int id = node.path("id").asInt();
    if (id <= 0 || node.path("adult").asBoolean() || !node.path("popularity").isNumber()) {
      return Optional.empty();
    }
    double popularity = Math.clamp(node.path("popularity").doubleValue(), 0, 1e6);
    if (node.has("title") && node.has("release_date")) {
      return name(node, "title")
          .map(
              name ->
                  new Title(
                      TitleKind.MOVIE, id, name, popularity, year(node), path(node, "poster_path")))
          .map(title -> new SeenTitle(title, language));
    }
    if (node.has("name") && node.has("profile_path")) {
      return name(node, "name")
          .map(
              name ->
                  new Title(
                      TitleKind.PERSON, id, name, popularity, null, path(node, "profile_path")))
          .map(title -> new SeenTitle(title, ""));
    }
    return Optional.empty();
  }

  private static Optional<String> name(JsonNode node, String field) {
    return Optional.of(node.path(field).asText().replace('\0', ' ').strip())
        .filter(name -> !name.isEmpty() && name.length() <= ExportLine.LONGEST_NAME);
  }

  private static @Nullable Integer year(JsonNode node) {
    String date = node.path("release_date").asText();
    return date.matches("[0-9]{4}-.*") ? Integer.valueOf(date.substring(0, 4)) : null;
  }

  private static @Nullable String path(JsonNode node, String field) {
    String path = node.path(field).asText("");
    return path.startsWith("/") && path.indexOf('\0') < 0 ? path : null;
  }
}
