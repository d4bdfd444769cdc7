package dev.marquee.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;

/**
 * Hangs up on a client that has its answer but is still sending. What it sends is read and dropped
 * first: a socket closed over unread bytes is reset, and the answer would be lost with it. Runs on
 * the event loop of the connection.
 */
final class LingeringClose {
  /** A client that sends nothing for as long has read its answer, or never will. */
  private static final long QUIET_MILLIS = 1000;

  /** How often a client that goes on sending is looked at before it is cut off. */
  private static final int MOST_LOOKS = 30;

  private final HttpConnection connection;
  private boolean quiet = true;
  private int looks;

  private LingeringClose(HttpConnection connection) {
    this.connection = connection;
  }

  /** Begins to drop what comes of a request that was answered before its body was read. */
  static void begin(Vertx vertx, HttpServerRequest request) {
    LingeringClose close = new LingeringClose(request.connection());
    request.handler(part -> close.quiet = false);
    request.endHandler(end -> close.connection.close());
    request.resume();
    vertx.setPeriodic(QUIET_MILLIS, timer -> close.look(vertx, timer));
  }

  private void look(Vertx vertx, long timer) {
    looks++;
    if (quiet || looks == MOST_LOOKS) {
      vertx.cancelTimer(timer);
      connection.close();
    }
    quiet = true;
  }
}
