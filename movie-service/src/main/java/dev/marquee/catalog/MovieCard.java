package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A film as lists show it. */
@RegisterForReflection
public record MovieCard(
    @Schema(examples = "603") int id,
    @Schema(description = "Id and title, for addresses", examples = "603-the-matrix") String slug,
    @Schema(examples = "The Matrix") String title,
    @Nullable LocalDate releaseDate,
    @Schema(examples = "1999") @Nullable Integer year,
    @Schema(description = "0 to 10; null while nobody has voted", examples = "8.2")
        @Nullable Double score,
    @Schema(description = "How many have voted") int votes,
    List<Integer> genreIds,
    @Nullable Image poster) {}
