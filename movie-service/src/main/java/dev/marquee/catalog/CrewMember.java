package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody behind the screen, with every job they had in one department. */
@RegisterForReflection
public record CrewMember(
    int id,
    String slug,
    String name,
    @Schema(examples = "Directing") String department,
    List<String> jobs) {}
