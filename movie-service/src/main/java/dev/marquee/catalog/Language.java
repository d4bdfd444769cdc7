package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A language. */
@RegisterForReflection
public record Language(
    @Schema(description = "ISO 639-1", examples = "de") String code,
    @Schema(description = "In English", examples = "German") String name,
    @Schema(description = "In the language itself", examples = "Deutsch")
        @Nullable String nativeName) {}
