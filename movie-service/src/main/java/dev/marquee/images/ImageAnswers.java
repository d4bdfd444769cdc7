package dev.marquee.images;

import dev.marquee.tmdb.sample.SampleArt;
import dev.marquee.web.EntityTags;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.util.Optional;

/** Writes pictures as HTTP answers. On the event loop of the request. */
@Singleton
class ImageAnswers {
  /** A picture's address never comes to name another picture. */
  static final String FOR_GOOD = "public, max-age=31536000, immutable";

  /** A drawing opened by itself is a document of its own, and must run and load nothing. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

  private final ImagesMetrics metrics;

  ImageAnswers(ImagesMetrics metrics) {
    this.metrics = metrics;
  }

  /** Sends a drawing. */
  void drawing(RoutingContext context, SampleArt.Drawing drawing) {
    byte[] svg = drawing.svg();
    if (context.response().closed()) {
      return;
    }
    head(context, PictureType.SVG, svg.length, drawing.validator())
        .ifPresent(
            part -> {
              Buffer whole = Buffer.buffer(svg);
              context.response().end(whole.slice((int) part.first(), (int) part.last() + 1));
            });
  }

  /** Sends a picture from its file: the kernel copies, and the client sets the pace. */
  void picture(RoutingContext context, Picture picture, Runnable lost) {
    Optional<ByteRange> part =
        context.response().closed()
            ? Optional.empty()
            : head(context, picture.type(), picture.length(), picture.etag());
    if (part.isEmpty()) {
      picture.release();
      return;
    }
    context
        .response()
        .sendFile(picture.file().toString(), part.get().first(), part.get().length())
        .onComplete(
            sent -> {
              if (sent.failed() && !context.response().headWritten()) {
                if (!Files.exists(picture.file())) {
                  lost.run();
                }
                placeholder(context);
              }
              picture.release();
            });
  }

  /**
   * Writes what stands before a picture's bytes.
   *
   * @return the part to send; empty where the answer has no body and is complete
   */
  private static Optional<ByteRange> head(
      RoutingContext context, PictureType type, long length, String etag) {
    HttpServerRequest request = context.request();
    HttpServerResponse response =
        context
            .response()
            .putHeader(HttpHeaderNames.ETAG, etag)
            .putHeader(HttpHeaderNames.CACHE_CONTROL, FOR_GOOD)
            .putHeader(HttpHeaderNames.ACCEPT_RANGES, "bytes")
            .putHeader("Content-Security-Policy", POLICY);
    String condition = request.getHeader(HttpHeaderNames.IF_NONE_MATCH);
    if (condition != null && EntityTags.match(condition, etag)) {
      response.setStatusCode(304).end();
      return Optional.empty();
    }
    ByteRange whole = ByteRange.whole(length);
    boolean head = request.method().equals(HttpMethod.HEAD);
    Optional<ByteRange> asked = head ? Optional.empty() : requested(request, length, etag);
    ByteRange part = asked.orElse(whole);
    if (!part.isSatisfiable()) {
      response
          .setStatusCode(416)
          .putHeader(HttpHeaderNames.CONTENT_RANGE, "bytes */" + length)
          .end();
      return Optional.empty();
    }
    if (asked.isPresent()) {
      response
          .setStatusCode(206)
          .putHeader(
              HttpHeaderNames.CONTENT_RANGE,
              "bytes " + part.first() + '-' + part.last() + '/' + length);
    }
    response
        .putHeader(HttpHeaderNames.CONTENT_TYPE, type.mediaType())
        .putHeader(HttpHeaderNames.CONTENT_LENGTH, Long.toString(part.length()));
    if (head) {
      response.end();
      return Optional.empty();
    }
    return Optional.of(part);
  }

  /** Who has a part of another version gets all of this one (RFC 9110, section 13.1.5). */
  private static Optional<ByteRange> requested(
      HttpServerRequest request, long length, String etag) {
    String version = request.getHeader(HttpHeaderNames.IF_RANGE);
    return version == null || version.strip().equals(etag)
        ? ByteRange.parse(request.getHeader(HttpHeaderNames.RANGE), length)
        : Optional.empty();
  }

  /** Sends a drawing in place of a picture that cannot be had now. */
  void placeholder(RoutingContext context) {
    metrics.placeholder();
    HttpServerResponse response = context.response();
    response
        .headers()
        .remove(HttpHeaderNames.ETAG)
        .remove(HttpHeaderNames.ACCEPT_RANGES)
        .remove(HttpHeaderNames.CONTENT_RANGE)
        .remove(HttpHeaderNames.CONTENT_LENGTH);
    response
        .setStatusCode(200)
        .putHeader(HttpHeaderNames.CONTENT_TYPE, PictureType.SVG.mediaType())
        // Not for long, and for nobody else: neither a CDN nor the page's worker keeps it.
        .putHeader(HttpHeaderNames.CACHE_CONTROL, "private, max-age=30")
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("Marquee-Image", "placeholder");
    end(context, Buffer.buffer(Placeholder.svg(context.request().uri())));
  }

  /** There is no such picture. */
  void notFound(RoutingContext context) {
    context.response().setStatusCode(404).putHeader(HttpHeaderNames.CACHE_CONTROL, "no-store");
    end(context, Buffer.buffer());
  }

  private static void end(RoutingContext context, Buffer body) {
    HttpServerResponse response = context.response();
    if (response.closed()) {
      return;
    }
    if (context.request().method().equals(HttpMethod.HEAD)) {
      response.putHeader(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length())).end();
    } else {
      response.end(body);
    }
  }
}
