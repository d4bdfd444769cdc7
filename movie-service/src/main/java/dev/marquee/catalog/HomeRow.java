package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row of the home page. */
@RegisterForReflection
public record HomeRow(
    @Schema(description = "A list's name, or genre- and the genre's id", examples = "trending-day")
        String name,
    @Schema(description = "Set in the rows of genres") @Nullable Genre genre,
    List<MovieCard> movies) {}
