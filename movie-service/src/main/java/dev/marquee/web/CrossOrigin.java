package dev.marquee.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets pages of other origins read what is public anyway: they may ask with a validator or, as
 * TMDB's clients do, with a key in Authorization, which browsers ask permission for first. Cookies
 * are never allowed along, so nothing personal can be read this way.
 */
@Singleton
class CrossOrigin {
  private static final int FILTER_PRIORITY = RequestObserver.FILTER_PRIORITY - 30;

  void register(@Observes Filters filters) {
    filters.register(CrossOrigin::answerPreflight, FILTER_PRIORITY);
  }

  private static void answerPreflight(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!request.method().equals(HttpMethod.OPTIONS)
        || !request.headers().contains("Access-Control-Request-Method")
        || !isPublic(request.uri())) {
      context.next();
      return;
    }
    RequestObserver.describe(context, "preflight");
    context
        .response()
        .setStatusCode(204)
        .putHeader("Access-Control-Allow-Methods", "GET, HEAD")
        .putHeader("Access-Control-Allow-Headers", "Accept, Authorization, If-None-Match")
        .putHeader("Access-Control-Max-Age", "86400")
        .putHeader("Cache-Control", "public, max-age=86400")
        .end();
  }

  private static boolean isPublic(String uri) {
    return uri.startsWith("/3/") || uri.startsWith("/api/catalog/");
  }
}
