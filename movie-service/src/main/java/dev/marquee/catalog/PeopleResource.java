package dev.marquee.catalog;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** People who made films. */
@Path(Answers.BASE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "browse")
public class PeopleResource {
  private final Catalog catalog;
  private final Answers answers;

  PeopleResource(Catalog catalog, Answers answers) {
    this.catalog = catalog;
    this.answers = answers;
  }

  @GET
  @Path("/people/{id}")
  @Operation(operationId = "person", summary = "A person")
  @APIResponse(
      responseCode = "200",
      description = "A person",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PersonDetails.class)))
  public CompletionStage<Response> person(
      @Parameter(
              description = "The id of the person",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1"),
              example = "6384")
          @PathParam("id")
          String id,
      @BeanParam LocalityParameters locality,
      @Context RoutingContext context) {
    return answers.answer(
        catalog.person(Input.id(id), locality, context.request()), context, "/people/{id}");
  }
}
