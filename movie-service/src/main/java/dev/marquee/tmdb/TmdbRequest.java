package dev.marquee.tmdb;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The canonical form of one upstream GET, and the cache key: the path below {@code /3/} and the
 * known parameters, sorted, defaults dropped. It never holds a key or a token. Equal requests have
 * equal {@link #key keys}. Immutable.
 */
public final class TmdbRequest {
  private final String path;
  private final String route;
  private final Freshness freshness;
  private final SortedMap<String, String> parameters;
  private final String key;

  /** Callers outside this package go through {@link TmdbRoutes}, which knows what may be asked. */
  TmdbRequest(String path, String route, Freshness freshness, Map<String, String> parameters) {
    this.path = path;
    this.route = route;
    this.freshness = freshness;
    this.parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    this.key = parameters.isEmpty() ? path : path + '?' + query(this.parameters);
  }

  /** The path below {@code /3/}, without a leading slash: {@code movie/603}. */
  public String path() {
    return path;
  }

  /** The template of the path, for logs and metrics: {@code movie/{movie}}. */
  public String route() {
    return route;
  }

  /** How long this kind of answer stays fresh. */
  public Freshness freshness() {
    return freshness;
  }

  /** The parameters that differ from TMDB's defaults, decoded, in the order of their names. */
  public SortedMap<String, String> parameters() {
    return parameters;
  }

  /** One parameter's value; absent means TMDB's default. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** Path and encoded query, as they go into the request line below {@code /3/}. */
  public String key() {
    return key;
  }

  private static String query(SortedMap<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + '=' + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TmdbRequest that && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
