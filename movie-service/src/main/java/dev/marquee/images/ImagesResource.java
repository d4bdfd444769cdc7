package dev.marquee.images;

import dev.marquee.tmdb.Upstream;
import dev.marquee.tmdb.sample.SampleArt;
import dev.marquee.tmdb.sample.SampleCatalog;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The pictures, in TMDB's address form: {@code /images/w342/sample-603-poster.svg}. A drawing has
 * no pixels, so every size of the allow-list gives the same document.
 */
@Path("/images")
public class ImagesResource {
  private static final Set<String> SIZES =
      Set.of(
          "w45",
          "w92",
          "w154",
          "w185",
          "w300",
          "w342",
          "w500",
          "w780",
          "w1280",
          "h632",
          "original");

  private final Optional<SampleArt> art;

  ImagesResource(Upstream upstream) {
    this.art =
        upstream instanceof SampleCatalog sample ? Optional.of(sample.art()) : Optional.empty();
  }

  @GET
  @Path("{size}/{file}")
  @Operation(
      operationId = "image",
      summary = "A picture of the sample catalog",
      description = "The catalog's answers have ready addresses of it.")
  @APIResponse(
      responseCode = "200",
      description = "A drawing",
      content = @Content(mediaType = "image/svg+xml"))
  @APIResponse(responseCode = "404", description = "There is no such picture")
  @Tag(name = "browse")
  public CompletionStage<Response> get(
      String size, String file, @HeaderParam("If-None-Match") @Nullable String condition) {
    if (art.isEmpty() || !SIZES.contains(size)) {
      return CompletableFuture.completedFuture(notFound());
    }
    return art.get()
        .draw(file)
        .thenApply(
            drawing -> drawing.map(d -> found(d, condition)).orElseGet(ImagesResource::notFound));
  }

  private static Response found(SampleArt.Drawing drawing, @Nullable String condition) {
    boolean unchanged =
        condition != null
            && (condition.strip().equals("*") || condition.contains(drawing.validator()));
    Response.ResponseBuilder response =
        unchanged
            ? Response.notModified()
            : Response.ok(drawing.svg()).header("Content-Type", "image/svg+xml");
    return response
        .header("ETag", drawing.validator())
        .header("Cache-Control", "public, max-age=31536000, immutable")
        // A drawing opened by itself is a document of its own and must run and load nothing.
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private static Response notFound() {
    return Response.status(Response.Status.NOT_FOUND).header("Cache-Control", "no-store").build();
  }
}
