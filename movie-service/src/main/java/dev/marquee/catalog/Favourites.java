package dev.marquee.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.tmdb.TmdbRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What most visitors ask for: the requests behind the home page, the lists and their films. */
public final class Favourites {
  private Favourites() {}

  /** The requests for the home page and for the first page of each list. */
  public static List<TmdbRequest> lists(String language) {
    Locality locality = new Locality(language, Optional.empty());
    Stream<TmdbRequest> lists =
        Arrays.stream(MovieList.values()).map(list -> list.request(locality, 1));
    return Stream.concat(HomePage.requests(locality).stream(), lists).distinct().toList();
  }

  /** The requests for the films of a list that was answered. */
  public static List<TmdbRequest> films(JsonNode list, String language) {
    Locality locality = new Locality(language, Optional.empty());
    return new Fields(list)
        .list("results").stream()
            .flatMap(film -> film.positive("id").stream())
            .map(id -> MovieReader.request(id, locality))
            .toList();
  }
}
