package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A video on YouTube. */
@RegisterForReflection
public record Trailer(
    @Schema(description = "YouTube's key") String key,
    String name,
    @Schema(examples = "Trailer") String kind,
    boolean official,
    @Schema(examples = "en") @Nullable String language) {}
