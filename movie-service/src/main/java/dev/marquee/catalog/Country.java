package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A country. */
@RegisterForReflection
public record Country(
    @Schema(description = "ISO 3166-1", examples = "DE") String code,
    @Schema(description = "In the language that was asked for, or in English", examples = "Germany")
        String name) {}
