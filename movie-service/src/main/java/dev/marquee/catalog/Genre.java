package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A genre. */
@RegisterForReflection
public record Genre(
    @Schema(examples = "28") int id,
    @Schema(description = "In the language that was asked for", examples = "Action") String name) {}
