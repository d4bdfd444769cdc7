package dev.marquee.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what is too large, in words. The decoder's own limits stand above these: what exceeds
 * them too (and headers that are too large) gets a bare status and loses its connection.
 */
@Singleton
class RequestLimits {
  private static final int FILTER_PRIORITY = RequestObserver.FILTER_PRIORITY - 20;

  private final int longestAddress;
  private final long largestBody;

  RequestLimits(
      Config config,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
    this.longestAddress = config.addressLength();
    this.largestBody = largestBody.asLongValue();
  }

  /** How much a request may hold; for bodies {@code quarkus.http.limits.max-body-size} says it. */
  @ConfigMapping(prefix = "marquee.limits")
  interface Config {
    /** Characters of path and query; a longer address gets 414. */
    @WithDefault("4096")
    int addressLength();
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, FILTER_PRIORITY);
  }

  private void check(RoutingContext context) {
    String uri = context.request().uri();
    if (uri.length() > longestAddress) {
      RouterFailures.end(context, Problem.ofStatus(414, uri));
    } else if (isTooLarge(context.request().getHeader(HttpHeaderNames.CONTENT_LENGTH))) {
      // The whole body would have to be read before the next request: better to hang up.
      context.response().putHeader(HttpHeaderNames.CONNECTION, "close");
      context.addEndHandler(ended -> LingeringClose.begin(context.vertx(), context.request()));
      RouterFailures.end(context, Problem.ofStatus(413, uri));
    } else {
      context.next();
    }
  }

  private boolean isTooLarge(@Nullable String contentLength) {
    try {
      return contentLength != null && Long.parseLong(contentLength) > largestBody;
    } catch (NumberFormatException beyondAnyLimit) {
      return true;
    }
  }
}
