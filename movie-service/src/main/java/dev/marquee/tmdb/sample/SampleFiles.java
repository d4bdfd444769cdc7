package dev.marquee.tmdb.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterResources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the data files below {@code resources/sample}. */
@RegisterResources(globs = "sample/**")
final class SampleFiles {
  /** The film files, oldest first. */
  static final List<String> ERAS =
      List.of("1920s-1950s", "1960s-1970s", "1980s", "1990s", "2000s", "2010s-2020s");

  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleFiles() {}

  /** Reads everything in one pass. A missing or unreadable file is a fault of the build. */
  static SampleFacts read() {
    List<FilmFacts> films = new ArrayList<>();
    for (String era : ERAS) {
      films.addAll(list(tree("films/" + era + ".json"), SampleFiles::film));
    }
    return new SampleFacts(
        films,
        list(tree("people.json"), SampleFiles::person),
        list(tree("collections.json"), SampleFiles::collection),
        list(tree("genres.json"), SampleFiles::genre));
  }

  /** One data file as a tree. */
  static JsonNode tree(String file) {
    try (InputStream stream = SampleFiles.class.getResourceAsStream("/sample/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("sample catalog: no file " + file);
      }
      return JSON.readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("sample catalog: " + file, e);
    }
  }

  static FilmFacts film(JsonNode node) {
    return new FilmFacts(
        number(node, "id"),
        text(node, "imdb"),
        text(node, "title"),
        text(node, "originalTitle"),
        text(node, "language"),
        text(node, "released"),
        number(node, "runtime"),
        texts(node, "countries"),
        texts(node, "genres"),
        text(node, "collection"),
        text(node, "certification"),
        texts(node, "directors"),
        texts(node, "writers"),
        text(node, "composer"),
        list(node.get("cast"), SampleFiles::role),
        texts(node, "keywords"),
        text(node, "overview"));
  }

  static PersonFacts person(JsonNode node) {
    return new PersonFacts(
        text(node, "name"),
        text(node, "born"),
        text(node, "died"),
        text(node, "place"),
        text(node, "gender"),
        text(node, "known"));
  }

  static Genre genre(JsonNode node) {
    Map<String, String> names = new HashMap<>();
    node.get("names").forEachEntry((language, name) -> names.put(language, name.asText()));
    return new Genre(number(node, "id"), text(node, "name"), Map.copyOf(names));
  }

  private static CollectionFacts collection(JsonNode node) {
    return new CollectionFacts(number(node, "id"), text(node, "name"), text(node, "overview"));
  }

  private static FilmFacts.Role role(JsonNode node) {
    return new FilmFacts.Role(node.path(0).asText(""), node.path(1).asText(""));
  }

  private static <T> List<T> list(@Nullable JsonNode nodes, Function<JsonNode, T> reader) {
    List<T> list = new ArrayList<>();
    if (nodes != null) {
      nodes.forEach(node -> list.add(reader.apply(node)));
    }
    return List.copyOf(list);
  }

  private static List<String> texts(JsonNode node, String field) {
    return list(node.get(field), JsonNode::asText);
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }

  private static int number(JsonNode node, String field) {
    return node.path(field).asInt(0);
  }
}
