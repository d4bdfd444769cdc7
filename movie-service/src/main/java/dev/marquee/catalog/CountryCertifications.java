package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The certifications of one country, the mildest first. */
@RegisterForReflection
public record CountryCertifications(
    @Schema(description = "ISO 3166-1", examples = "US") String region,
    List<Certification> certifications) {}
