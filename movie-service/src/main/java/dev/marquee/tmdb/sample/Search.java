package dev.marquee.tmdb.sample;

import static java.util.Comparator.comparingInt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.marquee.tmdb.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** search/*: names folded once, matched word by word, the best match first. */
final class Search {

  /** Something with names to be found by; lists are kept in the order that settles ties. */
  private record Entry<T>(T thing, List<String> names) {
    int rank(SearchText text) {
      return names.stream().mapToInt(text::rank).min().orElse(SearchText.NONE);
    }
  }

  private final List<Entry<Film>> films;
  private final List<Entry<Person>> people;
  private final List<Entry<CollectionFacts>> collections;
  private final List<Entry<Keyword>> keywords;
  private final PersonShapes shapes;

  Search(SampleIndex index, PersonShapes shapes) {
    this.shapes = shapes;
    this.films = entries(index.films().stream(), f -> List.of(f.title(), f.originalTitle()));
    this.people = entries(index.people().stream(), person -> List.of(person.name()));
    this.collections =
        entries(
            index.collections().stream().sorted(comparingInt(CollectionFacts::id)),
            collection -> List.of(collection.name()));
    this.keywords =
        entries(
            index.keywords().stream().sorted(comparingInt(Keyword::id)),
            keyword -> List.of(keyword.name()));
  }

  Answer answer(Query query) {
    SearchText text = new SearchText(query.text("query").orElse(""));
    return switch (query.from(1)) {
      case "movie" -> Pages.answer(query, films(query, text), FilmShapes::row);
      case "person" -> Pages.answer(query, found(people, text), shapes::row);
      case "collection" -> Pages.answer(query, found(collections, text), CollectionShapes::row);
      case "keyword" -> Pages.answer(query, found(keywords, text), Search::keyword);
      case "multi" -> Pages.answer(query, everything(text), row -> row);
      case "company", "tv" -> Pages.empty(query);
      default -> Answer.notFound();
    };
  }

  /** A keyword in TMDB's shape. */
  static JsonNode keyword(Keyword keyword) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", keyword.id())
        .put("name", keyword.name());
  }

  private List<Film> films(Query query, SearchText text) {
    Optional<Integer> year = query.integer("primary_release_year").or(() -> query.integer("year"));
    return found(films, text).stream()
        .filter(film -> year.isEmpty() || film.year() == year.get())
        .toList();
  }

  /** Films and people together; of equal matches the films come first. */
  private List<JsonNode> everything(SearchText text) {
    record Ranked(JsonNode row, int rank) {}
    List<Ranked> rows = new ArrayList<>();
    for (Entry<Film> film : films) {
      int rank = film.rank(text);
      if (rank != SearchText.NONE) {
        rows.add(new Ranked(FilmShapes.mediaRow(film.thing()), rank));
      }
    }
    for (Entry<Person> person : people) {
      int rank = person.rank(text);
      if (rank != SearchText.NONE) {
        rows.add(new Ranked(shapes.mediaRow(person.thing()), rank));
      }
    }
    return rows.stream().sorted(comparingInt(Ranked::rank)).map(Ranked::row).toList();
  }

  private static <T> List<T> found(List<Entry<T>> entries, SearchText text) {
    record Ranked<T>(T thing, int rank) {}
    return entries.stream()
        .map(entry -> new Ranked<>(entry.thing(), entry.rank(text)))
        .filter(ranked -> ranked.rank() != SearchText.NONE)
        .sorted(comparingInt(Ranked::rank))
        .map(Ranked::thing)
        .toList();
  }

  private static <T> List<Entry<T>> entries(Stream<T> things, Function<T, List<String>> names) {
    return things
        .map(
            thing ->
                new Entry<>(
                    thing, names.apply(thing).stream().map(Folding::fold).distinct().toList()))
        .toList();
  }
}
