package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The home page. */
@RegisterForReflection
public record Home(
    @Schema(description = "The most talked about film that has a backdrop and an overview")
        @Nullable Hero hero,
    @Schema(description = "Rows that could not be had are left out") List<HomeRow> rows) {}
