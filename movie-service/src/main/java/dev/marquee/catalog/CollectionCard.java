package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A collection as lists show it. */
@RegisterForReflection
public record CollectionCard(
    int id,
    @Schema(description = "Id and name, for addresses", examples = "2344-the-matrix-collection")
        String slug,
    String name,
    @Nullable Image poster,
    @Nullable Image backdrop) {}
