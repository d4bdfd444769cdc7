package dev.marquee.documents;

import dev.marquee.web.CommonHeaders;
import dev.marquee.web.Content;
import dev.marquee.web.Encoding;
import dev.marquee.web.EntityTags;
import dev.marquee.web.HotLane;
import dev.marquee.web.RequestObserver;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Writes a document as an HTTP answer: the variant that the client likes best, validators, age and
 * freshness (RFC 9110, 9111), stale-while-revalidate and stale-if-error (RFC 5861), Cache-Status
 * (RFC 9211). Fresh answers are offered to the {@link HotLane}, which gives them from then on.
 */
@Singleton
public class Delivery {
  private final Documents documents;
  private final CacheMetrics metrics;
  private final HotLane lane;
  private final CommonHeaders commonHeaders;
  private final InstantSource clock;

  Delivery(
      Documents documents,
      CacheMetrics metrics,
      HotLane lane,
      CommonHeaders commonHeaders,
      InstantSource clock) {
    this.documents = documents;
    this.metrics = metrics;
    this.lane = lane;
    this.commonHeaders = commonHeaders;
    this.clock = clock;
  }

  /** Who may be given the same answer. */
  public enum Audience {
    /** Anyone who asks for the same address. */
    EVERYONE,
    /** Only this caller, because others have to show a key first. */
    CALLER
  }

  /**
   * The answer to a request. A 304 where the client has the document already.
   *
   * @param route the route template, for logs and metrics
   */
  public Response deliver(Lookup lookup, RoutingContext context, String route, Audience audience) {
    HttpServerRequest request = context.request();
    Document document = lookup.document();
    Instant now = clock.instant();
    RequestObserver.describe(context, route, lookup.outcome().tag());
    Encoding wanted = Encoding.preferred(request.getHeader(HttpHeaderNames.ACCEPT_ENCODING));
    Variant variant = document.variant(wanted);
    String condition = request.getHeader(HttpHeaderNames.IF_NONE_MATCH);
    boolean unchanged =
        condition != null
            && document.status() == 200
            && EntityTags.match(condition, variant.etag());
    // What is asked a second time is worth a place in the lane; what is asked once is not.
    if (lookup.outcome() == Lookup.Outcome.HIT
        && document.status() == 200
        && audience == Audience.EVERYONE) {
      HotDocument hot = new HotDocument(documents, metrics, commonHeaders, lookup, wanted, clock);
      lane.offer(request, route, hot);
    }
    Response.ResponseBuilder response =
        Response.status(unchanged ? 304 : document.status())
            .header("ETag", variant.etag())
            .header("Cache-Control", CacheHeaders.cacheControl(document, audience))
            .header("Age", document.age(now).toSeconds())
            .header("Vary", CacheHeaders.vary(document))
            .header("Cache-Status", CacheHeaders.cacheStatus(lookup, now));
    if (document.content() == Content.HTML) {
      response.header("Content-Security-Policy", commonHeaders.pagePolicy());
    }
    if (unchanged) {
      return response.build();
    }
    if (variant.encoding() != Encoding.IDENTITY) {
      response.header("Content-Encoding", variant.encoding().token());
    }
    if (request.method().equals(HttpMethod.HEAD)) {
      // The body goes no further than the framework, which does not measure it then.
      response.header("Content-Length", variant.bytes().length);
    }
    return response
        .header("Content-Type", document.content().type())
        .entity(variant.bytes())
        .build();
  }
}
