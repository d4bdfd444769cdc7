package dev.marquee.page;

import dev.marquee.documents.Variant;
import dev.marquee.web.Encoding;
import dev.marquee.web.EntityTags;
import dev.marquee.web.RequestObserver;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Writes the files of the built page as HTTP answers. */
@Singleton
class BuiltFileAnswers {
  private final BuiltFiles files;

  BuiltFileAnswers(BuiltFiles files) {
    this.files = files;
  }

  /** The file at the request's address; leaves to others what is none. */
  void answer(RoutingContext context) {
    String address = context.normalizedPath();
    Optional<BuiltFile> file = files.find(address);
    if (file.isPresent()) {
      send(file.get(), context);
    } else if (files.isInternal(address)) {
      context.fail(404);
    } else {
      context.next();
    }
  }

  private static void send(BuiltFile file, RoutingContext context) {
    RequestObserver.describe(context, file.route(), "none");
    HttpServerRequest request = context.request();
    Variant variant =
        file.variant(Encoding.preferred(request.getHeader(HttpHeaderNames.ACCEPT_ENCODING)));
    HttpServerResponse response =
        context
            .response()
            .putHeader(HttpHeaderNames.ETAG, variant.etag())
            .putHeader(HttpHeaderNames.CACHE_CONTROL, file.cacheControl());
    if (file.isNegotiated()) {
      response.putHeader(HttpHeaderNames.VARY, "Accept-Encoding");
    }
    String condition = request.getHeader(HttpHeaderNames.IF_NONE_MATCH);
    if (condition != null && EntityTags.match(condition, variant.etag())) {
      response.setStatusCode(304).end();
      return;
    }
    if (variant.encoding() != Encoding.IDENTITY) {
      response.putHeader(HttpHeaderNames.CONTENT_ENCODING, variant.encoding().token());
    }
    response.putHeader(HttpHeaderNames.CONTENT_TYPE, file.type());
    Writer.end(context, variant.bytes());
  }
}
