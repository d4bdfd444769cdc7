package dev.marquee.library;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a file. */
@RegisterForReflection
public record ImportReport(
    @Schema(description = "Films that were added, or got another rating") int imported,
    @Schema(description = "Films that were there already") int unchanged,
    @Schema(description = "Films that the catalog does not have") List<UnknownFilm> notFound) {}
