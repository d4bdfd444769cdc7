package dev.marquee.visitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is asking, as they are told. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record VisitorState(
    @Schema(description = "Whether this browser has kept anything here") boolean known,
    @Schema(description = "Whether they have signed in; otherwise they have no name here")
        boolean signedIn,
    @Schema(description = "Tells who signed in from others, and lets nobody in; null for strangers")
        @Nullable String account,
    @Schema(description = "What the provider calls them; null where it does not say")
        @Nullable String name,
    @Schema(description = "Whether there is a provider to sign in with") boolean signInOffered) {}
