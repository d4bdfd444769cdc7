package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as lists show them. */
@RegisterForReflection
public record PersonCard(
    int id,
    @Schema(description = "Id and name, for addresses", examples = "6384-keanu-reeves") String slug,
    String name,
    @Schema(examples = "Acting") @Nullable String department,
    @Schema(description = "Titles of a few films") List<String> knownFor,
    @Nullable Image photo) {}
