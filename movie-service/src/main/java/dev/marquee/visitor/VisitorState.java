package dev.marquee.visitor;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is asking, as they are told. */
@RegisterForReflection
public record VisitorState(
    @Schema(description = "Whether this browser has kept anything here") boolean known,
    @Schema(description = "Whether they have signed in; otherwise they have no name here")
        boolean signedIn) {}
