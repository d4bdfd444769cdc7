package dev.marquee.catalog;

import dev.marquee.tmdb.TmdbRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the filters can be set to. */
@Path(Answers.BASE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "choices")
public class ChoicesResource {
  private final Catalog catalog;
  private final Answers answers;
  private final Choices choices;

  ChoicesResource(Catalog catalog, Answers answers, Choices choices) {
    this.catalog = catalog;
    this.answers = answers;
    this.choices = choices;
  }

  @GET
  @Path("/genres")
  @Operation(operationId = "genres", summary = "All genres")
  @APIResponse(
      responseCode = "200",
      description = "All genres",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.ARRAY, implementation = Genre.class)))
  public CompletionStage<Response> genres(
      @BeanParam LocalityParameters locality, @Context RoutingContext context) {
    return answers.answer(
        catalog.choices(
            Locality.of(locality).query().to(Choices.GENRES), choices::genres, context.request()),
        context,
        "/genres");
  }

  @GET
  @Path("/certifications")
  @Operation(operationId = "certifications", summary = "The certifications of every country")
  @APIResponse(
      responseCode = "200",
      description = "The certifications of every country",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema =
                  @Schema(type = SchemaType.ARRAY, implementation = CountryCertifications.class)))
  public CompletionStage<Response> certifications(
      @BeanParam LocalityParameters locality, @Context RoutingContext context) {
    return answers.answer(
        catalog.choices(
            Locality.of(locality).query().to(Choices.CERTIFICATIONS),
            choices::certifications,
            context.request()),
        context,
        "/certifications");
  }

  @GET
  @Path("/providers")
  @Operation(
      operationId = "providers",
      summary = "The services that show films in the region",
      description =
          "In the order in which they are best shown. The language's country where no region is sent.")
  @APIResponse(
      responseCode = "200",
      description = "The services that show films in the region",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.ARRAY, implementation = Provider.class)))
  public CompletionStage<Response> providers(
      @BeanParam LocalityParameters locality, @Context RoutingContext context) {
    return answers.answer(
        catalog.choices(
            providersRequest(Locality.of(locality)), choices::providers, context.request()),
        context,
        "/providers");
  }

  @GET
  @Path("/providers/regions")
  @Operation(operationId = "providerRegions", summary = "The countries whose services are known")
  @APIResponse(
      responseCode = "200",
      description = "The countries whose services are known",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.ARRAY, implementation = Country.class)))
  public CompletionStage<Response> providerRegions(
      @BeanParam LocalityParameters locality, @Context RoutingContext context) {
    return answers.answer(
        catalog.choices(
            Locality.of(locality).query().to(Choices.PROVIDER_REGIONS),
            choices::providerRegions,
            context.request()),
        context,
        "/providers/regions");
  }

  @GET
  @Path("/languages")
  @Operation(operationId = "languages", summary = "All languages")
  @APIResponse(
      responseCode = "200",
      description = "All languages",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.ARRAY, implementation = Language.class)))
  public CompletionStage<Response> languages(
      @BeanParam LocalityParameters locality, @Context RoutingContext context) {
    return answers.answer(
        catalog.choices(
            Locality.of(locality).query().to(Choices.LANGUAGES),
            choices::languages,
            context.request()),
        context,
        "/languages");
  }

  @GET
  @Path("/countries")
  @Operation(operationId = "countries", summary = "All countries")
  @APIResponse(
      responseCode = "200",
      description = "All countries",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.ARRAY, implementation = Country.class)))
  public CompletionStage<Response> countries(
      @BeanParam LocalityParameters locality, @Context RoutingContext context) {
    return answers.answer(
        catalog.choices(
            Locality.of(locality).query().to(Choices.COUNTRIES),
            choices::countries,
            context.request()),
        context,
        "/countries");
  }

  private static TmdbRequest providersRequest(Locality locality) {
    return locality.query().with("watch_region", locality.country()).to(Choices.PROVIDERS);
  }
}
