package dev.marquee.library;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.visitor.Visitors;
import dev.marquee.web.ProblemException;
import dev.marquee.web.ProblemType;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** A visitor's lists as a file: in, and out. */
@Path("/api/library")
@Tag(name = "library")
public class TransferResource {
  private static final String CSV = "text/csv";

  private final Library library;
  private final Import imports;
  private final Visitors visitors;
  private final ObjectMapper mapper;
  private final InstantSource clock;

  TransferResource(
      Library library,
      Import imports,
      Visitors visitors,
      ObjectMapper mapper,
      InstantSource clock) {
    this.library = library;
    this.imports = imports;
    this.visitors = visitors;
    this.mapper = mapper;
    this.clock = clock;
  }

  @GET
  @Path("/export")
  @Operation(operationId = "exportLibrary", summary = "All that the visitor keeps, as a file")
  @APIResponse(
      responseCode = "200",
      description = "All lists",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Export.class)),
        @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
      })
  public CompletionStage<Response> export(
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"json", "csv"},
                      defaultValue = "json"))
          @QueryParam("format")
          @Nullable String format,
      @Context RoutingContext context) {
    boolean csv = "csv".equals(format);
    if (!csv && format != null && !format.equals("json")) {
      throw LibraryInput.refusal("format", "json or csv");
    }
    return visitors
        .reading(context)
        .thenCompose(
            session ->
                session.isPresent()
                    ? library.everything(session.get())
                    : CompletableFuture.completedFuture(nothing()))
        .thenApply(lists -> csv ? csv(lists) : json(lists));
  }

  private static Map<Shelf, List<Entry>> nothing() {
    return new EnumMap<>(Shelf.class);
  }

  private static Response csv(Map<Shelf, List<Entry>> lists) {
    return file("csv", CSV + ";charset=utf-8", Export.csv(lists));
  }

  private Response json(Map<Shelf, List<Entry>> lists) {
    return file("json", MediaType.APPLICATION_JSON, Export.of(lists, clock.instant()));
  }

  private static Response file(String extension, String type, Object content) {
    return Response.ok(content, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"marquee-library." + extension + '"')
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  /** Not on the event loop: a megabyte takes some time to read. */
  @POST
  @Blocking
  @Path("/import")
  @Consumes({MediaType.APPLICATION_JSON, CSV})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "importLibrary",
      summary = "Adds a file to the visitor's lists",
      description =
          "The export of this service, or a file of a Letterboxd export: watched.csv, ratings.csv,"
              + " watchlist.csv. All of it or, where a line is wrong, nothing. The later of two"
              + " ratings counts.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Export.class)),
        @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
      })
  public CompletionStage<ImportReport> add(
      byte @Nullable [] body,
      @Parameter(
              description = "The list for films of a Letterboxd file, which does not say",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"list", "ratings", "watched", "hidden"}))
          @QueryParam("list")
          @Nullable String list,
      @Context RoutingContext context) {
    Optional<Shelf> wanted =
        Optional.ofNullable(list).filter(it -> !it.isEmpty()).map(Shelf::named);
    byte[] bytes = Optional.ofNullable(body).orElseGet(() -> new byte[0]);
    Upload upload = read(bytes, isCsv(context), wanted, clock.instant());
    if (upload.named().size() > Import.MOST_NAMES) {
      throw tooMuch("A file may name " + Import.MOST_NAMES + " films at most.");
    }
    // Before the database has all the work of it.
    if (upload.longestList() > Library.MOST_PER_LIST) {
      throw tooMuch("A list holds " + Library.MOST_PER_LIST + " films at most.");
    }
    return visitors.writing(context).thenCompose(session -> imports.add(session, upload));
  }

  private static ProblemException tooMuch(String rule) {
    return new ProblemException(ProblemType.INVALID_IMPORT, "Nothing was imported. " + rule);
  }

  private Upload read(byte[] body, boolean csv, Optional<Shelf> wanted, Instant now) {
    ImportFaults faults = new ImportFaults();
    Upload upload =
        csv
            ? CsvUpload.read(new String(body, StandardCharsets.UTF_8), wanted, now, faults)
            : JsonUpload.read(body, mapper, now, faults);
    faults.check();
    return upload;
  }

  private static boolean isCsv(RoutingContext context) {
    String type = context.request().getHeader("Content-Type");
    return type != null && type.toLowerCase(Locale.ROOT).startsWith(CSV);
  }
}
