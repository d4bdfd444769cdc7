package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who made a film. */
@RegisterForReflection
public record Credits(
    List<PersonLink> directors,
    List<CrewMember> writers,
    @Schema(description = "In billing order") List<CastMember> cast,
    List<CrewMember> crew) {}
