package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certification of one country. */
@RegisterForReflection
public record Certification(
    @Schema(examples = "PG-13") String name,
    @Schema(description = "In English") String meaning,
    @Schema(description = "The mildest has the lowest") int order) {}
