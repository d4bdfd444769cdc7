package dev.marquee.visitor;

import dev.marquee.web.ProblemException;
import dev.marquee.web.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Who is asking, and from where else they do. */
@Path("/api/visitor")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "visitor")
public class VisitorResource {
  private final Visitors visitors;
  private final Sessions sessions;
  private final SignIn signIn;
  private final SignInProvider provider;

  VisitorResource(Visitors visitors, Sessions sessions, SignIn signIn, SignInProvider provider) {
    this.visitors = visitors;
    this.sessions = sessions;
    this.signIn = signIn;
    this.provider = provider;
  }

  @GET
  @ResponseHeader(name = "Cache-Control", value = "private, no-store")
  @Operation(operationId = "visitor", summary = "Who is asking")
  public CompletionStage<VisitorState> visitor(@Context RoutingContext context) {
    return visitors.reading(context).thenCompose(this::told);
  }

  private CompletionStage<VisitorState> told(Optional<Session> found) {
    boolean offered = provider.isConfigured();
    if (found.filter(Session::signedIn).isEmpty()) {
      return CompletableFuture.completedFuture(
          new VisitorState(found.isPresent(), false, null, null, offered));
    }
    String account = found.get().visitor().toString();
    return signIn
        .name(found.get())
        .thenApply(name -> new VisitorState(true, true, account, name.orElse(null), offered));
  }

  @GET
  @Path("/sessions")
  @ResponseHeader(name = "Cache-Control", value = "private, no-store")
  @Operation(operationId = "sessions", summary = "The browsers that may act for this visitor")
  public CompletionStage<List<SessionState>> sessions(@Context RoutingContext context) {
    return visitors
        .reading(context)
        .thenCompose(
            found ->
                found.isPresent()
                    ? sessions.of(found.get())
                    : CompletableFuture.completedFuture(List.of()));
  }

  @DELETE
  @Path("/sessions")
  @Operation(
      operationId = "endSessions",
      summary = "Signs out everywhere",
      description = "What an anonymous visitor keeps cannot be reached by anybody afterwards.")
  public CompletionStage<Void> endAll(@Context RoutingContext context) {
    return visitors
        .writingIfKnown(context)
        .thenCompose(
            found ->
                found.isPresent()
                    ? sessions.endAll(found.get(), context)
                    : CompletableFuture.completedFuture(null));
  }

  @DELETE
  @Path("/sessions/{id}")
  @Operation(operationId = "endSession", summary = "Ends a session of this visitor")
  public CompletionStage<Void> end(
      @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid")) @PathParam("id")
          String id,
      @Context RoutingContext context) {
    UUID session = uuid(id);
    return visitors
        .writingIfKnown(context)
        .thenCompose(
            found ->
                found.isPresent()
                    ? sessions.end(found.get(), session, context)
                    : CompletableFuture.completedFuture(false))
        .thenAccept(
            ended -> {
              if (!ended) {
                throw noSuchSession();
              }
            });
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notOurs) {
      throw noSuchSession();
    }
  }

  private static ProblemException noSuchSession() {
    return new ProblemException(ProblemType.NOT_FOUND, "This visitor has no such session.");
  }
}
