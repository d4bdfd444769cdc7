package dev.marquee.tmdb;

import dev.marquee.tmdb.InvalidRequestException.Reason;
import java.util.Map;
import java.util.TreeMap;

/**
 * The allow-list of upstream's routes and parameters, and the only way to a {@link TmdbRequest}.
 * The list itself is data: {@code tmdb/routes.txt} and {@code tmdb/parameters.txt}.
 *
 * <p>What comes out is canonical: requests that upstream answers alike are equal, and whatever
 * upstream would not read is gone. Keys and tokens are no parameters of any route, so they go the
 * way of all unknown parameters.
 */
public final class TmdbRoutes {
  /** The most characters that the parameters of one request may have together. */
  private static final int LONGEST_PARAMETERS = 2_000;

  private static final RouteTable ROUTES = RouteTable.load();

  private TmdbRoutes() {}

  /**
   * Canonicalises a request. Parameters that are unknown, empty or at upstream's default are
   * dropped; a search without words stays a search, which upstream answers with an empty page.
   *
   * @param path the path below {@code /3/}, as sent, without a leading slash; nothing in it is
   *     decoded, so an escaped character makes it unknown
   * @param parameters decoded parameters
   * @throws InvalidRequestException if upstream must not see it
   */
  public static TmdbRequest request(String path, Map<String, String> parameters) {
    RouteTable.Match match = ROUTES.find(path);
    Freshness freshness = match.route().freshness();
    if (freshness == null) {
      throw new InvalidRequestException(
          Reason.PER_USER, "This belongs to one user of TMDB and is not served here.");
    }
    Map<String, String> canonical = new TreeMap<>();
    Map<String, Parameter> known = match.route().parameters();
    String asked = parameters.get(Appended.PARAMETER);
    if (asked != null && known.containsKey(Appended.PARAMETER)) {
      Appended appended = Appended.to(match.path(), asked, ROUTES);
      known = appended.withParameters(known);
      canonical.put(Appended.PARAMETER, appended.names());
    }
    read(known, parameters, canonical);
    canonical.values().removeIf(String::isEmpty);
    return new TmdbRequest(match.path(), match.route().template(), freshness, canonical);
  }

  private static void read(
      Map<String, Parameter> known, Map<String, String> sent, Map<String, String> canonical) {
    int length = 0;
    for (Map.Entry<String, String> entry : sent.entrySet()) {
      Parameter parameter = known.get(entry.getKey());
      if (parameter != null) {
        length += entry.getKey().length() + entry.getValue().length();
        if (length > LONGEST_PARAMETERS) {
          throw new InvalidRequestException(
              Reason.BAD_VALUE,
              "The parameters must not exceed " + LONGEST_PARAMETERS + " characters.");
        }
        canonical.putIfAbsent(parameter.name(), parameter.canonical(entry.getValue()));
      }
    }
  }
}
