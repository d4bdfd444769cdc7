package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.marquee.tmdb.UpstreamException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever field of whatever answer is missing or of another type, an answer can be made. */
class DamagedAnswersTest {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  static Stream<Arguments> shapes() {
    Locality locality = Readers.locality("de", "US");
    return Stream.of(
        shape("list", UpstreamJson.LIST, it -> Readers.CARDS.page(new Fields(it))),
        shape("movie", UpstreamJson.MOVIE, it -> Readers.MOVIE.details(it, locality)),
        shape("person", UpstreamJson.PERSON, Readers.PERSON::details),
        shape(
            "collection",
            UpstreamJson.COLLECTION,
            it -> Readers.COLLECTION.details(new Fields(it), null)),
        shape("home", UpstreamJson.LIST, DamagedAnswersTest::home),
        shape("multi", UpstreamJson.MULTI, it -> Readers.SEARCH.suggestions("", new Fields(it))),
        shape("people", UpstreamJson.PEOPLE, it -> search(SearchKind.PERSON, it)),
        shape("collections", UpstreamJson.COLLECTIONS, it -> search(SearchKind.COLLECTION, it)),
        shape("genres", UpstreamJson.GENRES, Readers.CHOICES::genres),
        shape("certifications", UpstreamJson.CERTIFICATIONS, Readers.CHOICES::certifications),
        shape("providers", UpstreamJson.PROVIDERS, Readers.CHOICES::providers),
        shape("countries", UpstreamJson.COUNTRIES, Readers.CHOICES::countries),
        shape("languages", UpstreamJson.LANGUAGES, Readers.CHOICES::languages));
  }

  private static Arguments shape(String name, String json, Function<JsonNode, Object> read) {
    return Arguments.of(name, json, read);
  }

  private static Object home(JsonNode list) {
    List<Optional<JsonNode>> answers = new ArrayList<>(Collections.nCopies(12, Optional.of(list)));
    answers.add(Optional.of(UpstreamJson.tree(UpstreamJson.GENRES)));
    return Readers.HOME.compose(answers);
  }

  private static Object search(SearchKind kind, JsonNode answer) {
    return Readers.SEARCH.page("", List.of(kind), 1, List.of(Optional.of(answer)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void damagedAnswer_isReadAsFarAsItGoes(
      String name, String json, Function<JsonNode, Object> read) {
    JsonNode whole = UpstreamJson.tree(json);
    List<JsonNode> damaged = new ArrayList<>();
    damage(whole, () -> damaged.add(whole.deepCopy()));

    for (JsonNode answer : damaged) {
      assertThatCode(() -> MAPPER.writeValueAsBytes(answer(read, answer)))
          .as("%s: %s", name, answer)
          .doesNotThrowAnyException();
    }
  }

  /** An answer, or the failure that visitors are told as 503. */
  private static Object answer(Function<JsonNode, Object> read, JsonNode answer) {
    try {
      return read.apply(answer);
    } catch (UpstreamException garbage) {
      return garbage.reason();
    }
  }

  /** Damages each field in turn, in every way, and mends it again. */
  private static void damage(JsonNode node, Runnable damaged) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode value = object.get(name);
        replace(it -> object.set(name, it), damaged);
        object.remove(name);
        damaged.run();
        object.set(name, value);
        damage(value, damaged);
      }
    } else if (node instanceof ArrayNode array) {
      for (int at = 0; at < array.size(); at++) {
        int index = at;
        JsonNode value = array.get(at);
        replace(it -> array.set(index, it), damaged);
        array.set(index, value);
        damage(value, damaged);
      }
    }
  }

  private static void replace(Consumer<JsonNode> field, Runnable damaged) {
    for (String wrong :
        List.of("null", "\"text\"", "-1", "1e300", "true", "[]", "[[1]]", "{}", "\"2025-99-99\"")) {
      field.accept(UpstreamJson.tree(wrong));
      damaged.run();
    }
  }
}
