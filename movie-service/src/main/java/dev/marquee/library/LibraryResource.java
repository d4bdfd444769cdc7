package dev.marquee.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.catalog.LocalityParameters;
import dev.marquee.visitor.Visitors;
import dev.marquee.web.EntityTags;
import dev.marquee.web.ProblemException;
import dev.marquee.web.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A visitor's own lists. */
@Path("/api/library")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "library")
public class LibraryResource {
  static final int PER_PAGE = 20;

  private final Library library;
  private final Visitors visitors;
  private final CatalogCards cards;
  private final LibraryInput input;
  private final ObjectMapper mapper;

  LibraryResource(
      Library library,
      Visitors visitors,
      CatalogCards cards,
      LibraryInput input,
      ObjectMapper mapper) {
    this.library = library;
    this.visitors = visitors;
    this.cards = cards;
    this.input = input;
    this.mapper = mapper;
  }

  @GET
  @Path("/{shelf}")
  @Operation(operationId = "shelf", summary = "A page of one of the visitor's lists")
  @APIResponse(
      responseCode = "200",
      description = "A page of the list",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ShelfPage.class)))
  @APIResponse(responseCode = "304", description = "The page is the one that the visitor has")
  public CompletionStage<Response> page(
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"list", "ratings", "watched", "hidden"}))
          @PathParam("shelf")
          String name,
      @Parameter(
              description = "From 1, with twenty films each",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
          @QueryParam("page")
          @Nullable String pageText,
      @BeanParam LocalityParameters locality,
      @HeaderParam("If-None-Match") @Parameter(hidden = true) @Nullable String ifNoneMatch,
      @Context RoutingContext context) {
    Shelf shelf = Shelf.named(name);
    int page = Math.min(LibraryInput.page(pageText), 1 + Library.MOST_PER_LIST / PER_PAGE);
    return visitors
        .reading(context)
        .thenCompose(
            session ->
                session.isPresent()
                    ? library.contents(session.get(), shelf, (page - 1) * PER_PAGE, PER_PAGE)
                    : CompletableFuture.completedFuture(new Contents(0, 0, List.of())))
        .thenCompose(
            contents ->
                cards
                    .told(contents.entries(), locality, context.request())
                    .thenApply(told -> page(contents, page, told, ifNoneMatch)));
  }

  private Response page(
      Contents contents, int page, List<EntryState> told, @Nullable String ifNoneMatch) {
    int pages = (contents.total() + PER_PAGE - 1) / PER_PAGE;
    byte[] body = write(new ShelfPage(page, pages, contents.total(), told));
    String tag = ShelfTag.of(contents.version(), body);
    boolean unchanged = ifNoneMatch != null && EntityTags.match(ifNoneMatch, tag);
    Response.ResponseBuilder response = unchanged ? Response.notModified() : Response.ok(body);
    return response
        .header("ETag", tag)
        .header("Cache-Control", "private, no-cache")
        .header("Vary", "Cookie")
        .build();
  }

  private byte[] write(Object answer) {
    try {
      return mapper.writeValueAsBytes(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer of our own cannot be written", e);
    }
  }

  @PUT
  @Path("/{shelf}/{movieId}")
  @Operation(operationId = "keep", summary = "Puts a film on a list")
  @RequestBody(
      description = "Needed for ratings only",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EntryInput.class)))
  @APIResponse(responseCode = "200", description = "It was there before")
  @APIResponse(responseCode = "201", description = "It was not there before")
  public CompletionStage<Response> put(
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"list", "ratings", "watched", "hidden"}))
          @PathParam("shelf")
          String name,
      @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1"), example = "603")
          @PathParam("movieId")
          String id,
      byte @Nullable [] body,
      @Context RoutingContext context) {
    Shelf shelf = Shelf.named(name);
    int movieId = LibraryInput.movieId(id);
    Entry entry =
        input.entry(shelf, movieId, Optional.ofNullable(body).orElseGet(() -> new byte[0]));
    return cards
        .isUnknown(movieId, new LocalityParameters(null, null), context.request())
        .thenCompose(
            unknown -> {
              if (unknown) {
                throw new ProblemException(
                    ProblemType.NOT_FOUND, "The catalog has nothing under this id.");
              }
              return visitors.writing(context);
            })
        .thenCompose(session -> library.put(session, shelf, entry))
        .thenApply(added -> Response.status(added ? 201 : 200).build());
  }

  @DELETE
  @Path("/{shelf}/{movieId}")
  @Operation(operationId = "drop", summary = "Takes a film off a list")
  @APIResponse(responseCode = "204", description = "It is not there now")
  public CompletionStage<Void> remove(
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"list", "ratings", "watched", "hidden"}))
          @PathParam("shelf")
          String name,
      @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1"), example = "603")
          @PathParam("movieId")
          String id,
      @Context RoutingContext context) {
    Shelf shelf = Shelf.named(name);
    int movieId = LibraryInput.movieId(id);
    return visitors
        .writingIfKnown(context)
        .thenCompose(
            session ->
                session.isPresent()
                    ? library.remove(session.get(), shelf, movieId)
                    : CompletableFuture.completedFuture(false))
        .thenAccept(removed -> {});
  }

  @PUT
  @Path("/list/order")
  @Operation(
      operationId = "order",
      summary = "Gives My List an order",
      description = "With If-Match only if the list is still the one that was read.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OrderInput.class)))
  @APIResponse(responseCode = "204", description = "The list has this order now")
  public CompletionStage<Void> order(
      byte @Nullable [] body,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Context RoutingContext context) {
    List<Integer> movieIds = input.order(Optional.ofNullable(body).orElseGet(() -> new byte[0]));
    OptionalLong expected = LibraryInput.version(ifMatch);
    return visitors
        .writing(context)
        .thenCompose(session -> library.order(session, movieIds, expected))
        .thenAccept(version -> {});
  }

  @DELETE
  @Operation(
      operationId = "forget",
      summary = "Deletes all lists and the visitor",
      description = "All sessions end. Nothing of the visitor stays.")
  @APIResponse(responseCode = "204", description = "Nothing is kept")
  public CompletionStage<Void> forget(@Context RoutingContext context) {
    return visitors
        .writingIfKnown(context)
        .thenCompose(
            session ->
                session.isPresent()
                    ? visitors.forget(session.get(), context)
                    : CompletableFuture.completedFuture(null));
  }
}
