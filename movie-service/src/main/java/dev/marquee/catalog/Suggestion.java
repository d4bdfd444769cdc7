package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that somebody who is still typing may look for. */
@RegisterForReflection
public record Suggestion(
    SearchKind kind,
    int id,
    @Schema(description = "Id and name, for addresses", examples = "603-the-matrix") String slug,
    String name,
    @Schema(description = "Of a film's release", examples = "1999") @Nullable Integer year,
    @Nullable Image image) {}
