package dev.marquee.tmdb.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** movie/*: the rows, a film, and what hangs below it. */
final class FilmRoutes {
  private final SampleIndex index;
  private final Rows rows;
  private final FilmShapes shapes;
  private final FilmParts parts;

  FilmRoutes(SampleIndex index, Rows rows, FilmShapes shapes, FilmParts parts) {
    this.index = index;
    this.rows = rows;
    this.shapes = shapes;
    this.parts = parts;
  }

  Answer answer(Query query) {
    return switch (query.from(1)) {
      case "popular" -> rows.popular(query);
      case "top_rated" -> rows.topRated(query);
      case "now_playing" -> rows.nowPlaying(query);
      case "upcoming" -> rows.upcoming(query);
      case "latest" -> Answer.detail(shapes.details(rows.latest(), query.language()));
      case "changes" -> Pages.empty(query);
      default ->
          Query.toId(query.path().get(1))
              .flatMap(index::film)
              .map(film -> query.path().size() == 2 ? details(film, query) : part(film, query))
              .orElseGet(Answer::notFound);
    };
  }

  private Answer details(Film film, Query query) {
    ObjectNode node = shapes.details(film, query.language());
    for (String name : query.appended()) {
      parts.part(film, name, 1).ifPresent(part -> node.set(name, part));
    }
    return Answer.detail(node);
  }

  private Answer part(Film film, Query query) {
    String name = query.from(2);
    Optional<Integer> page = query.page();
    if (page.isEmpty()) {
      return Answer.invalidPage();
    }
    return parts
        .part(film, name, page.get())
        .map(part -> FilmParts.isPage(name) ? part : identified(film.id(), part))
        .map(Answer::detail)
        .orElseGet(Answer::notFound);
  }

  /** A part asked for by itself says whose it is. */
  static ObjectNode identified(int id, ObjectNode part) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", id);
    node.setAll(part);
    return node;
  }
}
