package dev.marquee.tmdb;

import dev.marquee.tmdb.InvalidRequestException.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code append_to_response} adds to a request: the answers of routes below its own, which
 * read their parameters from the same query.
 */
record Appended(Map<String, Route> routes) {
  static final String PARAMETER = "append_to_response";

  /** Upstream's limit. */
  private static final int MOST = 20;

  /** Far beyond twenty of the longest names; more is not even taken apart. */
  private static final int LONGEST = 2_000;

  /**
   * Reads the names that are asked for; those that cannot be appended here are dropped, as upstream
   * does.
   *
   * @throws InvalidRequestException if there are too many
   */
  static Appended to(String path, String asked, RouteTable table) {
    Map<String, Route> routes = new TreeMap<>();
    if (asked.length() <= LONGEST) {
      for (String name : asked.split(",", -1)) {
        RouteTable.Match match = below(path, name.strip(), table);
        if (match != null) {
          routes.put(match.path().substring(path.length() + 1), match.route());
        }
      }
    }
    if (routes.size() > MOST || asked.length() > LONGEST) {
      throw new InvalidRequestException(
          Reason.BAD_APPEND, "append_to_response must not name more than " + MOST + " answers.");
    }
    return new Appended(routes);
  }

  private static RouteTable.@Nullable Match below(String path, String name, RouteTable table) {
    RouteTable.Match match = table.lookUp(path + '/' + name);
    return match == null || match.route().freshness() == null ? null : match;
  }

  /** The names, sorted, once each. */
  String names() {
    return String.join(",", routes.keySet());
  }

  /**
   * The parameters of a route and of what is appended to it. Where one of them assumes no default,
   * none is assumed.
   */
  Map<String, Parameter> withParameters(Map<String, Parameter> own) {
    Map<String, Parameter> all = new HashMap<>(own);
    for (Route route : routes.values()) {
      for (Parameter parameter : route.parameters().values()) {
        Parameter first = all.get(parameter.name());
        if (first == null || parameter.initial() == null) {
          all.put(parameter.name(), parameter);
        }
      }
    }
    return all;
  }
}
