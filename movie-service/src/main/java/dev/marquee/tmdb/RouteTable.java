package dev.marquee.tmdb;

import dev.marquee.tmdb.InvalidRequestException.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All routes of upstream's, read from {@code routes.txt} and {@code parameters.txt}. Immutable. */
final class RouteTable {
  private static final int LONGEST_PATH = 200;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final RouteNode root = new RouteNode();

  /**
   * A route that was found.
   *
   * @param path the path with its ids in canonical form
   */
  record Match(String path, Route route) {}

  private RouteTable() {}

  /** Reads the tables; a mistake in them is an {@link IllegalArgumentException}. */
  static RouteTable load() {
    Map<String, Parameter> parameters = new HashMap<>();
    for (String[] words : lines("/tmdb/parameters.txt")) {
      int variant = words[0].indexOf('@');
      String name = variant < 0 ? words[0] : words[0].substring(0, variant);
      String initial = words.length > 2 ? words[2] : null;
      parameters.put(words[0], new Parameter(name, ParameterType.parse(words[1]), initial));
    }
    RouteTable table = new RouteTable();
    Map<String, Map<String, Parameter>> groups = new HashMap<>();
    for (String[] words : lines("/tmdb/routes.txt")) {
      Map<String, Parameter> known = parameters(words, groups, parameters);
      if (words[0].equals("group")) {
        groups.put('+' + words[1], known);
      } else {
        Freshness freshness = words[1].equals("PER_USER") ? null : Freshness.valueOf(words[1]);
        Route route = new Route(words[0], freshness, known);
        table.root.add(List.of(words[0].split("/", -1)), route);
      }
    }
    return table;
  }

  private static Map<String, Parameter> parameters(
      String[] words, Map<String, Map<String, Parameter>> groups, Map<String, Parameter> all) {
    Map<String, Parameter> known = new LinkedHashMap<>();
    for (String word : List.of(words).subList(2, words.length)) {
      Map<String, Parameter> group = groups.get(word);
      Parameter parameter = all.get(word);
      if (group != null) {
        known.putAll(group);
      } else if (parameter != null) {
        known.put(parameter.name(), parameter);
      } else {
        throw new IllegalArgumentException("unknown parameter " + word + " of " + words[0]);
      }
    }
    return Map.copyOf(known);
  }

  private static List<String[]> lines(String resource) {
    List<String[]> lines = new ArrayList<>();
    try (InputStream stream =
            Objects.requireNonNull(RouteTable.class.getResourceAsStream(resource), resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(BLANKS.split(line.strip()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /**
   * Finds the route of a path.
   *
   * @throws InvalidRequestException with UNKNOWN_ROUTE or BAD_ID
   */
  Match find(String path) {
    Match match = lookUp(path);
    if (match != null) {
      return match;
    }
    String[] segments = split(path);
    if (segments != null && root.knowsShape(segments, 0)) {
      throw new InvalidRequestException(Reason.BAD_ID, "The id is not of the form it should be.");
    }
    throw new InvalidRequestException(Reason.UNKNOWN_ROUTE, "There is no such route.");
  }

  /** Finds the route of a path; null if there is none. */
  @Nullable Match lookUp(String path) {
    String[] segments = split(path);
    Route route = segments == null ? null : root.find(segments, 0);
    return segments == null || route == null ? null : new Match(String.join("/", segments), route);
  }

  /**
   * The segments of a path; null if one is empty or holds anything but letters, digits, _ and -.
   */
  private static String @Nullable [] split(String path) {
    if (path.length() > LONGEST_PATH) {
      return null;
    }
    List<String> segments = new ArrayList<>(8);
    int start = 0;
    for (int at = 0; at <= path.length(); at++) {
      char character = at == path.length() ? '/' : path.charAt(at);
      if (character == '/') {
        if (at == start) {
          return null;
        }
        segments.add(path.substring(start, at));
        start = at + 1;
      } else if (!isPlain(character)) {
        return null;
      }
    }
    return segments.toArray(String[]::new);
  }

  private static boolean isPlain(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '_'
        || character == '-';
  }
}
