package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A film in somebody's filmography. */
@RegisterForReflection
public record FilmCredit(
    MovieCard movie,
    @Schema(description = "Characters, or jobs", examples = "Neo") List<String> roles) {}
