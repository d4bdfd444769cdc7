package dev.marquee.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.marquee.catalog.MovieCard;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A film on a list, as its visitor is told. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EntryState(
    @Schema(examples = "603") int movieId,
    @Schema(description = "The rating, 0.5 to 10; null on other lists", examples = "8.5")
        @Nullable Double value,
    Instant addedAt,
    @Schema(description = "Null where the catalog cannot say at the moment")
        @Nullable MovieCard movie) {

  static EntryState of(Entry entry, @Nullable MovieCard movie) {
    Integer halves = entry.halves();
    return new EntryState(
        entry.movieId(), halves == null ? null : Rating.value(halves), entry.addedAt(), movie);
  }
}
