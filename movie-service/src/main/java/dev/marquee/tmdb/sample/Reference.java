package dev.marquee.tmdb.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What rarely changes: countries, languages, certifications, jobs, the image sizes. */
final class Reference {
  private static final String COUNTRIES = "configuration/countries";
  private static final String LANGUAGES = "configuration/languages";
  private static final String CERTIFICATIONS = "certification/movie/list";

  private final JsonNode answers;
  private final JsonNode configuration;
  private final Map<String, JsonNode> countries;
  private final Map<String, JsonNode> languages;
  private final Map<String, Integer> certifications = new HashMap<>();

  /**
   * Takes the answers that stand in the data.
   *
   * @param imageBase where images are fetched from, with a slash at the end
   */
  Reference(JsonNode answers, String imageBase) {
    this.answers = answers;
    this.configuration = configuration(imageBase);
    this.countries = byCode(answers.path(COUNTRIES), "iso_3166_1");
    this.languages = byCode(answers.path(LANGUAGES), "iso_639_1");
    answers
        .path(CERTIFICATIONS)
        .path("certifications")
        .path("US")
        .forEach(
            node ->
                certifications.put(
                    node.path("certification").asText(), node.path("order").asInt()));
  }

  /** The answer to a path that is all data, such as {@code configuration/countries}. */
  Optional<JsonNode> answer(String path) {
    return path.equals("configuration")
        ? Optional.of(configuration)
        : Optional.ofNullable(answers.get(path));
  }

  boolean knowsCountry(String code) {
    return countries.containsKey(code);
  }

  boolean knowsLanguage(String code) {
    return languages.containsKey(code);
  }

  /** A producing country as a film's details name it. */
  ObjectNode country(String code) {
    String name = countries.getOrDefault(code, answers).path("english_name").asText(code);
    return JsonNodeFactory.instance.objectNode().put("iso_3166_1", code).put("name", name);
  }

  /** A spoken language as a film's details name it. */
  ObjectNode language(String code) {
    JsonNode language = languages.getOrDefault(code, answers);
    return JsonNodeFactory.instance
        .objectNode()
        .put("english_name", language.path("english_name").asText(code))
        .put("iso_639_1", code)
        .put("name", language.path("name").asText(""));
  }

  /** The place of a US certification, the mildest first. */
  Optional<Integer> strictness(String certification) {
    return Optional.ofNullable(certifications.get(certification));
  }

  private static Map<String, JsonNode> byCode(JsonNode entries, String code) {
    Map<String, JsonNode> map = new HashMap<>();
    entries.forEach(entry -> map.put(entry.path(code).asText(), entry));
    return map;
  }

  private static JsonNode configuration(String imageBase) {
    ObjectNode images =
        JsonNodeFactory.instance
            .objectNode()
            .put("base_url", imageBase)
            .put("secure_base_url", imageBase);
    putAll(images, "backdrop_sizes", List.of("w300", "w780", "w1280", "original"));
    putAll(images, "logo_sizes", List.of("w45", "w92", "w154", "w185", "w300", "w500", "original"));
    putAll(
        images, "poster_sizes", List.of("w92", "w154", "w185", "w342", "w500", "w780", "original"));
    putAll(images, "profile_sizes", List.of("w45", "w185", "h632", "original"));
    putAll(images, "still_sizes", List.of("w92", "w185", "w300", "original"));
    ObjectNode configuration = JsonNodeFactory.instance.objectNode();
    configuration.set("images", images);
    putAll(
        configuration,
        "change_keys",
        List.of("cast", "crew", "genres", "images", "overview", "release_dates", "title"));
    return configuration;
  }

  private static void putAll(ObjectNode node, String name, List<String> values) {
    values.forEach(node.withArray(name)::add);
  }
}
