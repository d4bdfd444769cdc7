package dev.marquee.catalog;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Films: by filter, and one by one. */
@Path(Answers.BASE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "browse")
public class MoviesResource {
  private final Catalog catalog;
  private final Answers answers;

  MoviesResource(Catalog catalog, Answers answers) {
    this.catalog = catalog;
    this.answers = answers;
  }

  @GET
  @Path("/movies")
  @Operation(operationId = "movies", summary = "Films by filter")
  @APIResponse(
      responseCode = "200",
      description = "Films by filter",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = MoviePage.class)))
  public CompletionStage<Response> movies(
      @BeanParam MovieFilter filter,
      @Parameter(
              description = "From 1; a page beyond 500 is the last there is",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
          @QueryParam("page")
          @Nullable String page,
      @BeanParam LocalityParameters locality,
      @Context RoutingContext context) {
    return answers.answer(
        catalog.movies(filter, Input.page(page), locality, context.request()), context, "/movies");
  }

  @GET
  @Path("/movies/{id}")
  @Operation(operationId = "movie", summary = "A film")
  @APIResponse(
      responseCode = "200",
      description = "A film",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = MovieDetails.class)))
  public CompletionStage<Response> movie(
      @Parameter(
              description = "The id of the film",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1"),
              example = "603")
          @PathParam("id")
          String id,
      @BeanParam LocalityParameters locality,
      @Context RoutingContext context) {
    return answers.answer(
        catalog.movie(Input.id(id), locality, context.request()), context, "/movies/{id}");
  }
}
