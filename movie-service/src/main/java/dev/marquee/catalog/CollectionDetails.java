package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A collection. */
@RegisterForReflection
public record CollectionDetails(
    int id,
    @Schema(description = "Id and name, for addresses", examples = "2344-the-matrix-collection")
        String slug,
    String name,
    @Nullable String overview,
    @Nullable Image poster,
    @Nullable Image backdrop,
    @Schema(description = "In the order of their release") List<MovieCard> movies,
    @Schema(
            description =
                "Of all released films; null if one is not known, or there are more than twelve",
            examples = "538")
        @Nullable Integer totalRuntimeMinutes) {}
