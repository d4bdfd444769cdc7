package dev.marquee.catalog;

import dev.marquee.database.Database;
import dev.marquee.documents.Documents;
import dev.marquee.tmdb.UpstreamReport;
import dev.marquee.tmdb.UpstreamStatus;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** How the service is doing. */
@Path("/api/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "status")
public class StatusResource {
  private static final String SAMPLE_NOTICE =
      "This is the sample catalog: real films, with made-up scores and drawn pictures."
          + " Set TMDB_API_TOKEN to serve TMDB.";

  private final String version;
  private final BuildConfig build;
  private final UpstreamReport upstream;
  private final Documents documents;
  private final Database database;

  StatusResource(
      @ConfigProperty(name = "quarkus.application.version") String version,
      BuildConfig build,
      UpstreamReport upstream,
      Documents documents,
      Database database) {
    this.version = version;
    this.build = build;
    this.upstream = upstream;
    this.documents = documents;
    this.database = database;
  }

  @GET
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      operationId = "status",
      summary = "How the service is doing",
      description = "Answered also while the source of the catalog is away.")
  public Status status() {
    UpstreamStatus now = upstream.now();
    return new Status(
        version,
        build.commit().orElse(null),
        now.isSample() ? SAMPLE_NOTICE : null,
        UpstreamState.of(now),
        documents.shared().tag(),
        documents.status(),
        database.state().name().toLowerCase(Locale.ROOT));
  }
}
