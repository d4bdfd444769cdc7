package dev.marquee.catalog;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Search, and what to suggest to somebody who is still typing. */
@Path(Answers.BASE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SearchResource {
  private final Catalog catalog;
  private final Answers answers;

  SearchResource(Catalog catalog, Answers answers) {
    this.catalog = catalog;
    this.answers = answers;
  }

  @GET
  @Path("/search")
  @Operation(
      operationId = "search",
      summary = "Films, people and collections by name",
      description =
          "Of each kind up to twenty a page. A kind that cannot be had at the moment is left out.")
  @APIResponse(
      responseCode = "200",
      description = "Films, people and collections by name",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SearchPage.class)))
  public CompletionStage<Response> search(
      @Parameter(
              description = "What to look for: 1 to 100 characters",
              required = true,
              example = "matrix")
          @QueryParam("q")
          @Nullable String q,
      @Parameter(
              description = "What to look for",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"all", "movie", "person", "collection"},
                      defaultValue = "all"))
          @QueryParam("type")
          @Nullable String type,
      @Parameter(
              description = "From 1; a page beyond 500 is the last there is",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
          @QueryParam("page")
          @Nullable String page,
      @BeanParam LocalityParameters locality,
      @Context RoutingContext context) {
    return answers.answer(
        catalog.search(Input.words(q), kinds(type), Input.page(page), locality, context.request()),
        context,
        "/search");
  }

  @GET
  @Path("/suggest")
  @Operation(
      operationId = "suggest",
      summary = "What to suggest to somebody who is still typing",
      description = "At most eight films and people.")
  @APIResponse(
      responseCode = "200",
      description = "What to suggest to somebody who is still typing",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Suggestions.class)))
  public CompletionStage<Response> suggest(
      @Parameter(
              description = "What to look for: 1 to 100 characters",
              required = true,
              example = "matrix")
          @QueryParam("q")
          @Nullable String q,
      @BeanParam LocalityParameters locality,
      @Context RoutingContext context) {
    return answers.answer(
        catalog.suggestions(Input.words(q), locality, context.request()), context, "/suggest");
  }

  private static List<SearchKind> kinds(@Nullable String type) {
    String asked = Input.sent(type).orElse("all");
    if (asked.equals("all")) {
      return List.of(SearchKind.values());
    }
    return List.of(
        SearchKind.of(asked)
            .orElseThrow(() -> Input.refusal("type", "all, movie, person or collection")));
  }
}
