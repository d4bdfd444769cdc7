package dev.marquee.page;

import dev.marquee.web.CommonHeaders;
import dev.marquee.web.Content;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Puts bytes on the wire for routes, which have no framework to do it. */
@Singleton
class Writer {
  private final CommonHeaders commonHeaders;

  Writer(CommonHeaders commonHeaders) {
    this.commonHeaders = commonHeaders;
  }

  /** A page that is not kept. */
  void html(RoutingContext context, int status, byte[] body, String cacheControl) {
    context
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaderNames.CONTENT_TYPE, Content.HTML.type())
        .putHeader(HttpHeaderNames.CACHE_CONTROL, cacheControl)
        .putHeader("Content-Security-Policy", commonHeaders.pagePolicy());
    end(context, body);
  }

  /** Plain text that changes with the configuration only. */
  void text(RoutingContext context, String text) {
    context
        .response()
        .putHeader(HttpHeaderNames.CONTENT_TYPE, "text/plain;charset=utf-8")
        .putHeader(HttpHeaderNames.CACHE_CONTROL, "public, max-age=3600");
    end(context, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer that was made for a resource. */
  static void write(Response answer, RoutingContext context) {
    HttpServerResponse response = context.response().setStatusCode(answer.getStatus());
    answer.getStringHeaders().forEach((name, values) -> response.putHeader(name, values));
    if (answer.getEntity() instanceof byte[] body) {
      end(context, body);
    } else {
      response.end();
    }
  }

  static void end(RoutingContext context, byte[] body) {
    HttpServerResponse response = context.response();
    if (context.request().method().equals(HttpMethod.HEAD)) {
      response.putHeader(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length)).end();
    } else {
      response.end(Buffer.buffer(body));
    }
  }
}
