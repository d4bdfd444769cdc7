package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One size of a picture. */
@RegisterForReflection
public record ImageSource(
    @Schema(
            description = "Address, absolute or relative to this service",
            examples = "/images/w342/one.jpg")
        String url,
    @Schema(description = "Pixels across", examples = "342") int width) {}
