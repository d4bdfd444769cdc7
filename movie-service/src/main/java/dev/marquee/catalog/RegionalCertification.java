package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a film is certified as in one country. */
@RegisterForReflection
public record RegionalCertification(
    @Schema(description = "ISO 3166-1", examples = "US") String region,
    @Schema(examples = "R") String certification) {}
