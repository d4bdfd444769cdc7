package dev.marquee.gateway;

import dev.marquee.documents.Delivery;
import dev.marquee.documents.Delivery.Audience;
import dev.marquee.documents.VisitorDocuments;
import dev.marquee.tmdb.InvalidRequestException;
import dev.marquee.tmdb.TmdbRequest;
import dev.marquee.tmdb.TmdbRoutes;
import dev.marquee.tmdb.UpstreamException;
import dev.marquee.web.ProblemException;
import dev.marquee.web.RequestObserver;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/**
 * TMDB's v3, read only. {@code GET} and {@code HEAD} are served from the cache; a body is passed on
 * byte for byte. What the caller shows as a key is checked or ignored, and never passed on. Its
 * description is TMDB's, so it is no part of ours.
 */
@Path("/3{path:(/.*)?}")
@NonBlocking
class GatewayResource {
  private static final Logger LOG = Logger.getLogger(GatewayResource.class);
  private static final String ROOT = "/3/";
  private static final String REFUSED = "/3/{path}";
  private static final String METHODS = "GET, HEAD, OPTIONS";

  private final CallerKeys keys;
  private final VisitorDocuments documents;
  private final Delivery delivery;

  GatewayResource(CallerKeys keys, VisitorDocuments documents, Delivery delivery) {
    this.keys = keys;
    this.documents = documents;
    this.delivery = delivery;
  }

  @GET
  @Operation(hidden = true)
  public CompletionStage<Response> get(@Context RoutingContext context) {
    RequestObserver.describe(context, REFUSED, "none");
    HttpServerRequest http = context.request();
    try {
      RequestTarget target = RequestTarget.parse(http.uri());
      String key = target.parameters().get("api_key");
      if (!keys.admit(key, http.getHeader(HttpHeaders.AUTHORIZATION))) {
        return CompletableFuture.completedFuture(TmdbError.INVALID_KEY.response().build());
      }
      return answer(TmdbRoutes.request(target.path(), target.parameters()), context);
    } catch (InvalidRequestException invalid) {
      return CompletableFuture.completedFuture(TmdbError.of(invalid));
    } catch (IllegalArgumentException brokenEscape) {
      return CompletableFuture.completedFuture(TmdbError.INVALID_PARAMETERS.response().build());
    }
  }

  private CompletionStage<Response> answer(TmdbRequest request, RoutingContext context) {
    String route = ROOT + request.route();
    RequestObserver.describe(context, route, "none");
    Audience audience = keys.areAsked() ? Audience.CALLER : Audience.EVERYONE;
    return documents
        .get(request, context.request())
        .thenApply(lookup -> delivery.deliver(lookup, context, route, audience))
        .exceptionally(GatewayResource::error);
  }

  private static Response error(Throwable thrown) {
    Throwable cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    if (cause instanceof UpstreamException failure) {
      return TmdbError.of(failure);
    }
    if (cause instanceof ProblemException problem) {
      return TmdbError.of(problem);
    }
    LOG.error("A request to the gateway failed", cause);
    return TmdbError.INTERNAL.response().build();
  }

  @OPTIONS
  @Operation(hidden = true)
  public Response options(@Context RoutingContext context) {
    RequestObserver.describe(context, REFUSED, "none");
    return Response.noContent().header(HttpHeaders.ALLOW, METHODS).build();
  }

  @POST
  @Operation(hidden = true)
  public Response post(@Context RoutingContext context) {
    return refuseMethod(context);
  }

  @PUT
  @Operation(hidden = true)
  public Response put(@Context RoutingContext context) {
    return refuseMethod(context);
  }

  @PATCH
  @Operation(hidden = true)
  public Response patch(@Context RoutingContext context) {
    return refuseMethod(context);
  }

  @DELETE
  @Operation(hidden = true)
  public Response delete(@Context RoutingContext context) {
    return refuseMethod(context);
  }

  private static Response refuseMethod(RoutingContext context) {
    RequestObserver.describe(context, REFUSED, "none");
    return TmdbError.NO_SUCH_FORMAT.response().header(HttpHeaders.ALLOW, METHODS).build();
  }
}
