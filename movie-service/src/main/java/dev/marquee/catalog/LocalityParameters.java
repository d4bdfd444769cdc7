package dev.marquee.catalog;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters that every address of the catalog has. */
public record LocalityParameters(
    @Parameter(
            description = "The language of titles and texts: ISO 639-1, with or without a country",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    defaultValue = "en-US",
                    pattern = "^[a-z]{2}(-[A-Z]{2})?$"),
            example = "de-DE")
        @QueryParam("language")
        @Nullable String language,
    @Parameter(
            description = "The country whose releases, certifications and offers count: ISO 3166-1",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Z]{2}$"),
            example = "DE")
        @QueryParam("region")
        @Nullable String region) {}
