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

/** Lists of films: the home page, and each list by itself. */
@Path(Answers.BASE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "browse")
public class RowsResource {
  private final Catalog catalog;
  private final Answers answers;

  RowsResource(Catalog catalog, Answers answers) {
    this.catalog = catalog;
    this.answers = answers;
  }

  @GET
  @Path("/home")
  @Operation(
      operationId = "home",
      summary = "The home page",
      description = "All rows in one answer. A row that cannot be had at the moment is left out.")
  @APIResponse(
      responseCode = "200",
      description = "The home page",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Home.class)))
  public CompletionStage<Response> home(
      @BeanParam LocalityParameters locality, @Context RoutingContext context) {
    return answers.answer(catalog.home(locality, context.request()), context, "/home");
  }

  @GET
  @Path("/lists/{name}")
  @Operation(operationId = "list", summary = "A list of films")
  @APIResponse(
      responseCode = "200",
      description = "A list of films",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = MoviePage.class)))
  public CompletionStage<Response> list(
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {
                        "trending-day",
                        "trending-week",
                        "now-playing",
                        "popular",
                        "top-rated",
                        "upcoming"
                      }))
          @PathParam("name")
          String name,
      @Parameter(
              description = "From 1; a page beyond 500 is the last there is",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
          @QueryParam("page")
          @Nullable String page,
      @BeanParam LocalityParameters locality,
      @Context RoutingContext context) {
    return answers.answer(
        catalog.list(name, Input.page(page), locality, context.request()),
        context,
        "/lists/{name}");
  }
}
