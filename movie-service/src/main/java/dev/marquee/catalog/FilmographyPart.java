package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody did in one department, the newest film first. */
@RegisterForReflection
public record FilmographyPart(
    @Schema(examples = "Acting") String department, List<FilmCredit> films) {}
