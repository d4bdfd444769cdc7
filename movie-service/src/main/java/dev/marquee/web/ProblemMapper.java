package dev.marquee.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what resources throw, and what JAX-RS refuses, into problem+json. */
class ProblemMapper {
  private final Instance<NotFoundPage> notFoundPage;
  private final CommonHeaders commonHeaders;

  ProblemMapper(Instance<NotFoundPage> notFoundPage, CommonHeaders commonHeaders) {
    this.notFoundPage = notFoundPage;
    this.commonHeaders = commonHeaders;
  }

  @ServerExceptionMapper
  Response failed(Throwable thrown, RoutingContext context) {
    if (context.response().ended()) {
      // Quarkus has answered by itself: to a body of unknown length that grew too large.
      return Response.status(context.response().getStatusCode()).build();
    }
    ProblemException failure = Failure.problem(thrown);
    Response.ResponseBuilder response = response(Problem.of(failure, context.request().uri()));
    failure.retryAfterSeconds().ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, wait));
    return response.build();
  }

  /** Refused by JAX-RS: no such resource, method, type; or a parameter that does not convert. */
  @ServerExceptionMapper
  Response refused(WebApplicationException refusal, RoutingContext context) {
    Response original = refusal.getResponse();
    int status = original.getStatus();
    if (status >= 500) {
      return failed(refusal, context);
    }
    Optional<byte[]> page = status == 404 ? notFoundPage(context) : Optional.empty();
    if (page.isPresent()) {
      return Response.status(404)
          .header(HttpHeaders.CONTENT_TYPE, Content.HTML.type())
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .header("Content-Security-Policy", commonHeaders.pagePolicy())
          .entity(page.get())
          .build();
    }
    Response.ResponseBuilder response = response(Problem.ofStatus(status, context.request().uri()));
    if (status == 405) {
      response.header(HttpHeaders.ALLOW, AllowedMethods.ofCurrentRequest());
    }
    return response.build();
  }

  private Optional<byte[]> notFoundPage(RoutingContext context) {
    return notFoundPage.stream().findFirst().flatMap(it -> it.html(context.request()));
  }

  private static Response.ResponseBuilder response(Problem problem) {
    return Response.status(problem.status())
        .header(HttpHeaders.CONTENT_TYPE, Problem.CONTENT_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(problem.json());
  }
}
