package dev.marquee.tmdb.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/** TMDB's pages of 20. A page past the last is empty, a page outside 1 to 500 an error. */
final class Pages {
  static final int SIZE = 20;

  private Pages() {}

  static <T> Answer answer(Query query, List<T> all, Function<T, ? extends JsonNode> row) {
    return query
        .page()
        .map(page -> Answer.list(page(page, all, row)))
        .orElseGet(Answer::invalidPage);
  }

  /** An empty list, as TMDB answers it: one page with nothing on it. */
  static Answer empty(Query query) {
    return answer(query, List.<ObjectNode>of(), row -> row);
  }

  static <T> ObjectNode page(int page, List<T> all, Function<T, ? extends JsonNode> row) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("page", page);
    fill(node, page, all, row);
    return node;
  }

  /** The same with the span of release dates that now_playing and upcoming carry in front. */
  static <T> ObjectNode page(
      ObjectNode dates, int page, List<T> all, Function<T, ? extends JsonNode> row) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("dates", dates);
    fill(node.put("page", page), page, all, row);
    return node;
  }

  private static <T> void fill(
      ObjectNode node, int page, List<T> all, Function<T, ? extends JsonNode> row) {
    ArrayNode results = node.putArray("results");
    all.stream().skip((page - 1L) * SIZE).limit(SIZE).map(row).forEach(results::add);
    node.put("total_pages", Math.max(1, (all.size() + SIZE - 1) / SIZE));
    node.put("total_results", all.size());
  }
}
