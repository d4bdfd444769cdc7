package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of films. */
@RegisterForReflection
public record MoviePage(
    @Schema(description = "1 to 500", examples = "1") int page,
    @Schema(description = "At most 500", examples = "12") int totalPages,
    int totalResults,
    List<MovieCard> results) {}
