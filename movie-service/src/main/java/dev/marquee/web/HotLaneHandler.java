package dev.marquee.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/** Stands before Vert.x in one connection and answers what the {@link HotLane} knows. */
final class HotLaneHandler extends ChannelDuplexHandler {
  private final HotLane lane;
  private final RequestObserver observer;

  /** Requests that went on to Vert.x and are not answered to the end. */
  private int outstanding;

  /** The head was answered here, so the end of that request must not reach Vert.x. */
  private boolean answering;

  private boolean interim;
  private boolean written;
  private @Nullable ChannelHandlerContext beforeEncoder;

  HotLaneHandler(HotLane lane, RequestObserver observer, int outstanding) {
    this.lane = lane;
    this.observer = observer;
    this.outstanding = outstanding;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    beforeEncoder = context.pipeline().context("httpEncoder");
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (answering) {
      answering = !(message instanceof LastHttpContent);
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof HttpRequest request) {
      if (outstanding == 0 && answer(context, request)) {
        answering = !(message instanceof LastHttpContent);
        return;
      }
      outstanding++;
    }
    context.fireChannelRead(message);
  }

  private boolean answer(ChannelHandlerContext context, HttpRequest request) {
    ChannelHandlerContext encoder = beforeEncoder;
    if (encoder == null || !isPlain(request) || !context.channel().isWritable()) {
      return false;
    }
    long start = System.nanoTime();
    HttpHeaders headers = request.headers();
    HotResponses.Rendered answer =
        lane.find(
            request.uri(),
            headers.get(HttpHeaderNames.ACCEPT_ENCODING),
            PageLanguage.isNegotiated(request.uri())
                ? headers.get(HttpHeaderNames.ACCEPT_LANGUAGE)
                : null,
            ForwardedScheme.isHttps(headers.get(ForwardedScheme.HEADER)));
    if (answer == null) {
      return false;
    }
    ByteBuf wire = answer.wire();
    int bytes = wire.readableBytes();
    // Past the encoder: the bytes are a whole response already.
    var unused = encoder.write(wire, encoder.voidPromise());
    written = true;
    answer.replayed();
    observer.replayed(request, answer.replays(), bytes, start);
    return true;
  }

  private static boolean isPlain(HttpRequest request) {
    HttpHeaders headers = request.headers();
    return request.method().equals(HttpMethod.GET)
        && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
        && request.decoderResult().isSuccess()
        && !headers.contains(HttpHeaderNames.CONTENT_LENGTH)
        && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
        && isKeptAlive(headers)
        && !headers.contains(HttpHeaderNames.UPGRADE)
        && !headers.contains(HttpHeaderNames.IF_NONE_MATCH)
        && !headers.contains(HttpHeaderNames.IF_MODIFIED_SINCE)
        && !headers.contains(HttpHeaderNames.RANGE)
        && !headers.contains(HttpHeaderNames.EXPECT);
  }

  private static boolean isKeptAlive(HttpHeaders headers) {
    String connection = headers.get(HttpHeaderNames.CONNECTION);
    return connection == null || HttpHeaderValues.KEEP_ALIVE.contentEqualsIgnoreCase(connection);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (written) {
      written = false;
      context.flush();
      LoopTurn.endOf(context.channel().eventLoop());
    }
    context.fireChannelReadComplete();
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response) {
      interim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
    if (message instanceof LastHttpContent && !interim) {
      outstanding--;
    }
    var unused = context.write(message, promise);
  }
}
