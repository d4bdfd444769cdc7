package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody on the screen. */
@RegisterForReflection
public record CastMember(
    int id,
    String slug,
    String name,
    @Schema(examples = "Neo") @Nullable String character,
    @Nullable Image photo) {}
