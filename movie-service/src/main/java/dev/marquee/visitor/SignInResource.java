package dev.marquee.visitor;

import dev.marquee.web.ClientLimit;
import dev.marquee.web.ForwardedScheme;
import dev.marquee.web.ProblemException;
import dev.marquee.web.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The way to the provider and back. */
@Path("/api/visitor")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "visitor")
public class SignInResource {
  private final SignInProvider provider;
  private final SignIn signIn;
  private final SignInFailures failures;
  private final Visitors visitors;
  private final ClientLimit limit;

  SignInResource(
      SignInProvider provider,
      SignIn signIn,
      SignInFailures failures,
      Visitors visitors,
      ClientLimit limit) {
    this.provider = provider;
    this.signIn = signIn;
    this.failures = failures;
    this.visitors = visitors;
    this.limit = limit;
  }

  @GET
  @Path("/sign-in")
  @Operation(
      operationId = "signIn",
      summary = "Goes to the provider to sign in",
      description = "For the browser's address line. There only if the operator set a provider.")
  @APIResponse(responseCode = "302", description = "To the provider, or back where it is away")
  public CompletionStage<Response> start(
      @Parameter(description = "The page to come back to: a path of this site")
          @QueryParam("returnTo")
          @Nullable String returnTo,
      @Context RoutingContext context) {
    enter(context);
    String path = ReturnPath.keep(context, returnTo, isHttps(context));
    return provider
        .address(context)
        .exceptionally(failure -> failures.told(failure, path))
        .thenApply(SignInResource::redirect);
  }

  @GET
  @Path("/sign-in/callback")
  @Operation(hidden = true)
  public CompletionStage<Response> callback(@Context RoutingContext context) {
    enter(context);
    String path = ReturnPath.take(context, isHttps(context));
    return provider
        .person(context)
        .thenCompose(person -> signIn.begin(person, context))
        .handle((done, failure) -> failure == null ? path : failures.told(failure, path))
        .thenApply(SignInResource::redirect);
  }

  /** Each step may cost a request to the provider. */
  private void enter(RoutingContext context) {
    if (!provider.isConfigured()) {
      throw new ProblemException(ProblemType.NOT_FOUND, "Nobody can sign in here.");
    }
    limit.spend(context.request());
  }

  private static boolean isHttps(RoutingContext context) {
    return ForwardedScheme.isHttps(context.request());
  }

  /** The path stays relative: the host, and where TLS ends, are the browser's to know. */
  private static Response redirect(String address) {
    return Response.status(Response.Status.FOUND)
        .header("Location", address)
        .header("Cache-Control", "no-store")
        .build();
  }

  @POST
  @Path("/sign-out")
  @Operation(
      operationId = "signOut",
      summary = "Ends this session of who has signed in",
      description = "Who has not signed in keeps their session, and what they keep with it.")
  public CompletionStage<SignOutState> signOut(@Context RoutingContext context) {
    return visitors
        .writingIfKnown(context)
        .thenCompose(
            found ->
                found.filter(Session::signedIn).isPresent()
                    ? signIn.end(found.get(), context)
                    : CompletableFuture.completedFuture(Optional.<String>empty()))
        .thenApply(address -> new SignOutState(address.orElse(null)));
  }
}
