package dev.marquee.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers that every answer carries, whichever way it is written. The policy is the strictest
 * there is, fit for JSON; pages have one that lets them load their own parts, the catalog's
 * pictures and, once somebody starts it, a trailer; what serves pictures replaces
 * Content-Security-Policy. Any origin may read: the catalog is public, and browsers send no cookies
 * along to an origin of {@code *}.
 */
@Singleton
public class CommonHeaders {
  private static final int FILTER_PRIORITY = RequestObserver.FILTER_PRIORITY - 10;

  private static final String POLICY = "Content-Security-Policy";

  private final Map<String, String> plain = new LinkedHashMap<>();
  private final Map<String, String> secure;
  private final Map<String, String> plainPage;
  private final Map<String, String> securePage;
  private final String pagePolicy;

  CommonHeaders(Instance<Contribution> contributions, PicturesConfig pictures) {
    plain.put(POLICY, "default-src 'none'; frame-ancestors 'none'");
    plain.put("X-Content-Type-Options", "nosniff");
    plain.put("Referrer-Policy", "strict-origin-when-cross-origin");
    plain.put("Access-Control-Allow-Origin", "*");
    for (Contribution contribution : contributions) {
      plain.put(contribution.name(), contribution.value());
    }
    secure = new LinkedHashMap<>(plain);
    secure.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    pagePolicy = pagePolicy(URI.create(pictures.baseUrl()));
    plainPage = withPagePolicy(plain);
    securePage = withPagePolicy(secure);
  }

  /**
   * A header that another package wants on every answer.
   *
   * @param value the same for the life of the process
   */
  public record Contribution(String name, String value) {}

  /**
   * The headers for a visitor.
   *
   * @param https whether the visitor came by https, as the load balancer says
   */
  public Map<String, String> headers(boolean https) {
    return https ? secure : plain;
  }

  /**
   * The headers for a visitor.
   *
   * @param https whether the visitor came by https, as the load balancer says
   * @param content what is sent
   */
  public Map<String, String> headers(boolean https, Content content) {
    return switch (content) {
      case HTML -> https ? securePage : plainPage;
      case JSON, XML -> headers(https);
    };
  }

  /** The value of Content-Security-Policy for pages. */
  public String pagePolicy() {
    return pagePolicy;
  }

  private Map<String, String> withPagePolicy(Map<String, String> headers) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(POLICY, pagePolicy);
    return changed;
  }

  private static String pagePolicy(URI pictures) {
    String origin = pictures.getHost() == null ? "" : ' ' + origin(pictures);
    return "default-src 'self'; img-src 'self'"
        + origin
        + " data:; frame-src https://www.youtube-nocookie.com; object-src 'none';"
        + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  }

  private static String origin(URI address) {
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return address.getScheme() + "://" + address.getHost() + port;
  }

  void register(@Observes Filters filters) {
    filters.register(this::add, FILTER_PRIORITY);
  }

  private void add(RoutingContext context) {
    boolean https = ForwardedScheme.isHttps(context.request().getHeader(ForwardedScheme.HEADER));
    // At the end, so that what an answer says for itself stands.
    context.addHeadersEndHandler(
        ended -> {
          MultiMap response = context.response().headers();
          headers(https).forEach((name, value) -> addIfAbsent(response, name, value));
          addIfAbsent(response, "Date", HttpDate.now());
        });
    context.next();
  }

  private static void addIfAbsent(MultiMap response, String name, String value) {
    if (!response.contains(name)) {
      response.set(name, value);
    }
  }
}
