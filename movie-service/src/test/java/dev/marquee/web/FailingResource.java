package dev.marquee.web;

import dev.marquee.tmdb.InvalidRequestException;
import dev.marquee.tmdb.UpstreamException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestQuery;

/** Fails in every way that a feature could. */
@Path("/api/test-failures")
public class FailingResource {

  @GET
  @Path("{what}")
  public CompletionStage<String> fail(String what) {
    return switch (what) {
      case "thrown" -> throw new IllegalStateException("secret");
      case "wrapped" ->
          CompletableFuture.failedFuture(
              new CompletionException(new IllegalStateException("secret")));
      case "problem" ->
          CompletableFuture.supplyAsync(
              () -> {
                throw new ProblemException(ProblemType.INVALID_PARAMETER, "No.");
              });
      case "limited" ->
          throw new ProblemException(
              ProblemType.TOO_MANY_REQUESTS, "Wait.", Optional.of(Duration.ofMillis(1)));
      case "BAD_ID" ->
          throw new InvalidRequestException(InvalidRequestException.Reason.BAD_ID, "No id.");
      default ->
          CompletableFuture.failedFuture(
              new UpstreamException(UpstreamException.Reason.valueOf(what)));
    };
  }

  @GET
  @Path("json")
  @Produces("application/json")
  public Map<String, String> json() {
    return Map.of();
  }

  @GET
  @Path("number")
  public String number(@RestQuery int n) {
    return "" + n;
  }

  @PUT
  @Path("json")
  @Consumes("application/json")
  public String json(Map<String, String> body) {
    return "" + body.size();
  }

  void failInAFilter(@Observes Filters filters) {
    filters.register(
        (RoutingContext context) -> {
          if (context.request().uri().endsWith("/filter")) {
            throw new IllegalStateException("secret");
          }
          context.next();
        },
        100);
  }

  void failInARoute(@Observes Router router) {
    router
        .route("/api/test-failures/route")
        .handler(context -> context.fail(new IllegalStateException("secret")));
  }
}
