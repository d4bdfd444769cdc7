package dev.marquee.catalog;

import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.tmdb.TmdbRoutes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parameters of an upstream request, while they are gathered. */
final class UpstreamQuery {
  private final Map<String, String> parameters = new TreeMap<>();

  /** Adds a parameter. */
  UpstreamQuery with(String name, Object value) {
    parameters.put(name, value.toString());
    return this;
  }

  /** Adds a parameter if there is a value. */
  UpstreamQuery with(String name, Optional<?> value) {
    value.ifPresent(it -> parameters.put(name, it.toString()));
    return this;
  }

  /** The request for a path below {@code /3/}. */
  TmdbRequest to(String path) {
    return TmdbRoutes.request(path, parameters);
  }
}
