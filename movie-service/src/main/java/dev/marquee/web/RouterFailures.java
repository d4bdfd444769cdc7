package dev.marquee.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns what fails outside JAX-RS into problem+json: filters, routes, and addresses that nobody
 * answers. Without it Vert.x and Quarkus would answer with pages of their own, in tests and in
 * development with a stack trace.
 */
@Singleton
class RouterFailures {
  /** Just before Quarkus' own failure handler, which is the last. */
  private static final int ORDER = Integer.MAX_VALUE - 1;

  private final Instance<NotFoundPage> notFoundPage;
  private final CommonHeaders commonHeaders;

  RouterFailures(Instance<NotFoundPage> notFoundPage, CommonHeaders commonHeaders) {
    this.notFoundPage = notFoundPage;
    this.commonHeaders = commonHeaders;
  }

  void register(@Observes Router router) {
    router.route().order(ORDER).failureHandler(this::failed);
    // Asked by Vert.x where no route matched, or a failure came before any route.
    for (int status : new int[] {400, 404, 405, 406, 413, 415, 500}) {
      router.errorHandler(status, context -> tell(context, status, context.failure()));
    }
  }

  private void failed(RoutingContext context) {
    Throwable failure = context.failure();
    if (failure instanceof SecurityException) {
      // Quarkus challenges those who have not signed in.
      context.next();
      return;
    }
    int status = context.statusCode() > 0 ? context.statusCode() : 500;
    tell(context, status, failure);
  }

  private void tell(RoutingContext context, int status, @Nullable Throwable failure) {
    if (status == 404 && isToldAsPage(context)) {
      return;
    }
    String uri = context.request().uri();
    if (failure == null || status < 500) {
      end(context, Problem.ofStatus(status, uri));
      return;
    }
    ProblemException problem = Failure.problem(failure);
    problem
        .retryAfterSeconds()
        .ifPresent(wait -> context.response().putHeader(HttpHeaderNames.RETRY_AFTER, wait));
    end(context, Problem.of(problem, uri));
  }

  private boolean isToldAsPage(RoutingContext context) {
    Optional<byte[]> page =
        notFoundPage.stream().findFirst().flatMap(it -> it.html(context.request()));
    HttpServerResponse response = context.response();
    if (page.isEmpty() || response.ended() || response.headWritten()) {
      return false;
    }
    response
        .setStatusCode(404)
        .putHeader(HttpHeaderNames.CONTENT_TYPE, Content.HTML.type())
        .putHeader(HttpHeaderNames.CACHE_CONTROL, "no-store")
        .putHeader("Content-Security-Policy", commonHeaders.pagePolicy())
        .end(Buffer.buffer(page.get()));
    return true;
  }

  /** Ends a request with a problem, unless its answer is on the way already. */
  static void end(RoutingContext context, Problem problem) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      // Half an answer cannot be taken back; a cut connection at least says so.
      context.request().connection().close();
      return;
    }
    response
        .setStatusCode(problem.status())
        .putHeader(HttpHeaderNames.CONTENT_TYPE, Problem.CONTENT_TYPE)
        .putHeader(HttpHeaderNames.CACHE_CONTROL, "no-store");
    response.headers().remove(HttpHeaderNames.CONTENT_ENCODING).remove(HttpHeaderNames.ETAG);
    response.end(problem.json());
  }
}
