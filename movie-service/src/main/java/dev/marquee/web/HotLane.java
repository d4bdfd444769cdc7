package dev.marquee.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.concurrent.FastThreadLocal;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The shortest way for the most asked answers: from the HTTP decoder straight to the socket.
 *
 * <p>Between two requests for the same cached document nothing changes but the seconds of Age and
 * Date. So the lane keeps whole responses, head and body in one direct buffer, renders each at most
 * once a second, and writes it with a single system call: no router, no header map, no copy. A
 * {@link HotLaneHandler} in each HTTP/1.1 connection asks the lane before Vert.x sees the request;
 * whatever the lane does not know, or must not answer, goes the ordinary way, and an ordinary
 * answer that may be replayed is {@link #offer offered} to the lane.
 *
 * <p>Each event loop has a lane of its own, so nothing here is shared between threads and nothing
 * is locked. Rendering asks the cache again, which keeps the document in use there and notices
 * within a second when it was replaced. The lane answers only plain GETs (no condition, no range,
 * no body, no key in the address) that come one after another on a connection; order on a pipelined
 * connection is kept by leaving every request to Vert.x while one of its answers is still to come.
 */
@Singleton
public class HotLane {
  private static final String HANDLER = "hotLane";

  private final FastThreadLocal<HotResponses> responses;
  private final RequestObserver observer;
  private final boolean enabled;

  HotLane(
      RequestObserver observer,
      @ConfigProperty(name = "marquee.cache.hot-memory", defaultValue = "4M") MemorySize memory) {
    this.observer = observer;
    this.enabled = memory.asLongValue() > 0;
    this.responses =
        new FastThreadLocal<>() {
          @Override
          protected HotResponses initialValue() {
            return new HotResponses(memory.asLongValue());
          }

          @Override
          protected void onRemoval(HotResponses value) {
            value.clear();
          }
        };
  }

  void install(@Observes Filters filters) {
    if (enabled) {
      filters.register(this::install, RequestObserver.FILTER_PRIORITY - 1);
    }
  }

  private void install(RoutingContext context) {
    HttpServerRequest request = context.request();
    // On a connection's first request, also of HTTP/1.0: a later one may not be alone in flight.
    if (request.version() != HttpVersion.HTTP_2) {
      Channel channel = channel(request);
      ChannelPipeline pipeline = channel == null ? null : channel.pipeline();
      if (pipeline != null && pipeline.get(HANDLER) == null && pipeline.get("handler") != null) {
        // The request at hand has passed already: the handler must wait for its answer.
        pipeline.addBefore("handler", HANDLER, new HotLaneHandler(this, observer, 1));
      }
    }
    context.next();
  }

  private static @Nullable Channel channel(HttpServerRequest request) {
    return request.connection() instanceof ConnectionBase connection ? connection.channel() : null;
  }

  /**
   * Offers the answer to a request for replay. Ignored where the request is not of the plain form
   * that the lane answers.
   */
  public void offer(HttpServerRequest request, String route, HotResponse response) {
    Channel channel = channel(request);
    if (enabled
        && channel != null
        && request.method().equals(HttpMethod.GET)
        && isKeyless(request.uri())) {
      String uri = request.uri();
      PageLanguage language =
          PageLanguage.isNegotiated(uri)
              ? PageLanguage.preferred(request.getHeader(HttpHeaderNames.ACCEPT_LANGUAGE))
              : PageLanguage.ENGLISH;
      boolean secure = ForwardedScheme.isHttps(request.getHeader(ForwardedScheme.HEADER));
      channel
          .eventLoop()
          .execute(
              () ->
                  responses
                      .get()
                      .put(uri, language, secure, observer.replays(uri, route), response));
    }
  }

  /** A caller's key may stand in the address; such addresses are not kept. */
  private static boolean isKeyless(String uri) {
    return !uri.contains("api_key") && !uri.contains("session_id");
  }

  /** The answer of this second; null where Vert.x has to answer. Only on an event loop. */
  HotResponses.@Nullable Rendered find(
      String uri,
      @Nullable String acceptEncoding,
      @Nullable String acceptLanguage,
      boolean secure) {
    return responses.get().find(uri, acceptEncoding, acceptLanguage, secure);
  }
}
