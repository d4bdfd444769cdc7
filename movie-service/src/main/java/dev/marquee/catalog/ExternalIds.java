package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What other sites call a film or a person. */
@RegisterForReflection
public record ExternalIds(
    @Schema(examples = "tt0133093") @Nullable String imdb,
    @Nullable String wikidata,
    @Nullable String facebook,
    @Nullable String instagram,
    @Nullable String twitter) {}
