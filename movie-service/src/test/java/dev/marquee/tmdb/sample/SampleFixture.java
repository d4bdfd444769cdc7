package dev.marquee.tmdb.sample;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A small catalog: nine films in full and thirty plain ones that fill pages. */
final class SampleFixture {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));
  static final String IMAGES = "http://localhost:8080/images/";
  static final int FILMS = 39;

  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleFixture() {}

  static SampleFacts facts() {
    List<FilmFacts> films = new ArrayList<>();
    tree("films.json").forEach(node -> films.add(SampleFiles.film(node)));
    for (int i = 0; i < 30; i++) {
      int number = i;
      films.add(
          film(
              node -> {
                node.set("keywords", JSON.createArrayNode().add("filler"));
                node.set("directors", JSON.createArrayNode().add("Fritz Lang"));
                node.set("writers", JSON.createArrayNode().add("Thea von Harbou"));
                node.set("cast", tree("films.json").get(0).get("cast"));
                node.put("id", 900_001 + number)
                    .put("imdb", "tt99%05d".formatted(number))
                    .put("title", "Filler " + number)
                    .put("released", (1930 + number * 3) + "-05-01")
                    .put("runtime", 90 + number)
                    .remove("collection");
              }));
    }
    List<CollectionFacts> collections =
        List.of(
            new CollectionFacts(2344, "The Matrix Collection", "Two worlds."),
            new CollectionFacts(2883, "Kill Bill Collection", "Five names."));
    return new SampleFacts(films, people(), collections, genres());
  }

  static List<PersonFacts> people() {
    List<PersonFacts> people = new ArrayList<>();
    tree("people.json").forEach(node -> people.add(SampleFiles.person(node)));
    return people;
  }

  static List<Genre> genres() {
    List<Genre> genres = new ArrayList<>();
    SampleFiles.tree("genres.json").forEach(node -> genres.add(SampleFiles.genre(node)));
    return genres;
  }

  /** The Matrix with some fields changed. */
  static FilmFacts film(Consumer<ObjectNode> change) {
    for (JsonNode node : tree("films.json")) {
      if (node.get("id").asInt() == 603) {
        ObjectNode copy = node.deepCopy();
        change.accept(copy);
        return SampleFiles.film(copy);
      }
    }
    throw new AssertionError("the fixture has no film 603");
  }

  static SampleIndex index() {
    return new SampleIndex(facts());
  }

  static Reference reference() {
    return new Reference(SampleFiles.tree("reference.json"), IMAGES);
  }

  static SampleRoutes routes(InstantSource clock) {
    return new SampleRoutes(clock, index(), reference());
  }

  /** Asks the fixture's catalog; parameters are names and values in turn. */
  static Answer ask(String path, String... parameters) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      map.put(parameters[i], parameters[i + 1]);
    }
    return routes(CLOCK).answer(Query.of(path, map));
  }

  /** The titles (or names) on the page that answers. */
  static List<String> titles(String path, String... parameters) {
    List<String> titles = new ArrayList<>();
    for (JsonNode row : ask(path, parameters).body().path("results")) {
      titles.add(row.path(row.has("title") ? "title" : "name").asText());
    }
    return titles;
  }

  static List<String> fields(JsonNode node) {
    List<String> fields = new ArrayList<>();
    node.fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  private static JsonNode tree(String file) {
    String path = "/sample-fixture/" + file;
    try (InputStream stream = requireNonNull(SampleFixture.class.getResourceAsStream(path))) {
      return JSON.readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
