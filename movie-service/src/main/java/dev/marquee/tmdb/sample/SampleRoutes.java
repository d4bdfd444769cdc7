package dev.marquee.tmdb.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Leads a request to the part of the catalog that answers it. */
final class SampleRoutes {
  private static final Set<String> TELEVISION =
      Set.of("airing_today", "changes", "on_the_air", "popular", "top_rated");

  private final SampleIndex index;
  private final Reference reference;
  private final Rows rows;
  private final PersonShapes people;
  private final FilmRoutes filmRoutes;
  private final PersonRoutes personRoutes;
  private final Discover discover;
  private final Search search;

  SampleRoutes(InstantSource clock, SampleIndex index, Reference reference) {
    this.index = index;
    this.reference = reference;
    this.rows = new Rows(clock, index);
    this.people = new PersonShapes(index);
    FilmParts parts = new FilmParts(index, reference);
    this.filmRoutes = new FilmRoutes(index, rows, new FilmShapes(reference), parts);
    this.personRoutes = new PersonRoutes(index, people);
    this.discover = new Discover(index, reference);
    this.search = new Search(index, people);
  }

  Answer answer(Query query) {
    if (query.path().size() < 2 && !query.path().equals(List.of("configuration"))) {
      return Answer.notFound();
    }
    return switch (query.path().getFirst()) {
      case "movie" -> filmRoutes.answer(query);
      case "person" -> personRoutes.answer(query);
      case "search" -> search.answer(query);
      case "trending" -> trending(query);
      case "discover" -> discover(query);
      case "collection" -> collection(query);
      case "genre" -> genre(query);
      case "keyword" -> keyword(query);
      case "find" -> find(query);
      case "tv" -> TELEVISION.contains(query.from(1)) ? Pages.empty(query) : Answer.notFound();
      case "watch" -> watch(query);
      default -> reference(query);
    };
  }

  private Answer trending(Query query) {
    boolean daily = query.from(2).equals("day");
    if (!daily && !query.from(2).equals("week")) {
      return Answer.notFound();
    }
    return switch (query.path().get(1)) {
      case "movie", "all" -> Pages.answer(query, rows.trendingFilms(daily), FilmShapes::mediaRow);
      case "person" -> Pages.answer(query, rows.trendingPeople(daily), people::mediaRow);
      case "tv" -> Pages.empty(query);
      default -> Answer.notFound();
    };
  }

  private Answer discover(Query query) {
    return switch (query.from(1)) {
      case "movie" -> discover.answer(query);
      case "tv" -> Pages.empty(query);
      default -> Answer.notFound();
    };
  }

  private Answer collection(Query query) {
    Optional<CollectionFacts> found = Query.toId(query.path().get(1)).flatMap(index::collection);
    if (found.isEmpty()) {
      return Answer.notFound();
    }
    CollectionFacts collection = found.get();
    return switch (query.from(2)) {
      case "" -> Answer.detail(CollectionShapes.details(collection, index.parts(collection)));
      case "images" ->
          Answer.detail(FilmRoutes.identified(collection.id(), ImageShapes.of(collection)));
      case "translations" -> {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", collection.id());
        node.putArray("translations");
        yield Answer.detail(node);
      }
      default -> Answer.notFound();
    };
  }

  private Answer genre(Query query) {
    return query.from(1).equals("movie/list")
        ? Answer.detail(FilmShapes.genres(index.genres(), query.language()))
        : reference(query);
  }

  private Answer keyword(Query query) {
    Optional<Keyword> keyword = Query.toId(query.path().get(1)).flatMap(index::keyword);
    if (keyword.isEmpty()) {
      return Answer.notFound();
    }
    return switch (query.from(2)) {
      case "" -> Answer.detail(Search.keyword(keyword.get()));
      case "movies" -> {
        List<Film> films =
            index.films().stream().filter(film -> film.keywords().contains(keyword.get())).toList();
        int id = keyword.get().id();
        yield query
            .page()
            .map(page -> Pages.page(page, films, FilmShapes::row))
            .map(page -> Answer.list(FilmRoutes.identified(id, page)))
            .orElseGet(Answer::invalidPage);
      }
      default -> Answer.notFound();
    };
  }

  private Answer find(Query query) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (String kind : List.of("movie", "person", "tv", "tv_episode", "tv_season")) {
      node.putArray(kind + "_results");
    }
    if (query.text("external_source").orElse("").equals("imdb_id")) {
      Optional<JsonNode> film = index.filmByImdb(query.from(1)).map(FilmShapes::mediaRow);
      film.ifPresent(node.withArray("movie_results")::add);
    }
    return Answer.detail(node);
  }

  private static Answer watch(Query query) {
    return switch (query.from(1)) {
      case "providers/movie", "providers/regions", "providers/tv" -> {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putArray("results");
        yield Answer.detail(node);
      }
      default -> Answer.notFound();
    };
  }

  private Answer reference(Query query) {
    return reference.answer(query.from(0)).map(Answer::detail).orElseGet(Answer::notFound);
  }
}
