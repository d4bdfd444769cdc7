package dev.marquee.tmdb;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One segment of the tree of routes. Built once by {@link RouteTable} and only read afterwards. */
final class RouteNode {
  private final Map<String, RouteNode> words = new HashMap<>();
  private final Map<PathId, RouteNode> ids = new EnumMap<>(PathId.class);
  private @Nullable Route route;
  private @Nullable Route anythingBelow;

  /** Adds a route below this node. */
  void add(List<String> template, Route added) {
    if (template.isEmpty()) {
      route = added;
      return;
    }
    String segment = template.getFirst();
    if (segment.equals("**")) {
      anythingBelow = added;
    } else {
      child(segment).add(template.subList(1, template.size()), added);
    }
  }

  private RouteNode child(String segment) {
    if (segment.startsWith("{")) {
      String name = segment.substring(1, segment.length() - 1).toUpperCase(Locale.ROOT);
      return ids.computeIfAbsent(PathId.valueOf(name), _ -> new RouteNode());
    }
    return words.computeIfAbsent(segment, _ -> new RouteNode());
  }

  /**
   * Finds the route of a path, words before ids, and brings the ids on the way into canonical form.
   *
   * @param segments the path; changed in place where an id is
   * @param from the first segment that belongs to this node
   */
  @Nullable Route find(String[] segments, int from) {
    if (from == segments.length) {
      return route != null ? route : anythingBelow;
    }
    RouteNode word = words.get(segments[from]);
    Route found = word == null ? null : word.find(segments, from + 1);
    return found != null ? found : findById(segments, from);
  }

  private @Nullable Route findById(String[] segments, int from) {
    for (Map.Entry<PathId, RouteNode> child : ids.entrySet()) {
      String canonical = child.getKey().canonical(segments[from]);
      Route found = canonical == null ? null : child.getValue().find(segments, from + 1);
      if (canonical != null && found != null) {
        segments[from] = canonical;
        return found;
      }
    }
    return anythingBelow;
  }

  /** Whether the path would be a route if its ids were of another form. */
  boolean knowsShape(String[] segments, int from) {
    if (from == segments.length) {
      return route != null;
    }
    RouteNode word = words.get(segments[from]);
    return (word != null && word.knowsShape(segments, from + 1))
        || ids.values().stream().anyMatch(child -> child.knowsShape(segments, from + 1));
  }
}
