package dev.marquee.visitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is left to do after signing out. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SignOutState(
    @Schema(description = "Where the browser ends the provider's own session; null: nowhere")
        @Nullable String continueAt) {}
