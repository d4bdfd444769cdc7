package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A film, a person or a collection that a search found; the others are null. */
@RegisterForReflection
public record SearchResult(
    @Schema(description = "Which of the three it is") SearchKind kind,
    @Nullable MovieCard movie,
    @Nullable PersonCard person,
    @Nullable CollectionCard collection) {}
