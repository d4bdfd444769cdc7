package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of what a search found. */
@RegisterForReflection
public record SearchPage(
    @Schema(description = "The words that were searched for", examples = "matrix") String query,
    int page,
    @Schema(description = "At most 500") int totalPages,
    int totalResults,
    SearchCounts counts,
    List<SearchResult> results) {}
