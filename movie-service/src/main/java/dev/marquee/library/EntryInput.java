package dev.marquee.library;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a film that is put on a list. */
@RegisterForReflection
public record EntryInput(
    @Schema(description = "Ratings only: 0.5 to 10 in half steps", examples = "8.5")
        @Nullable BigDecimal value,
    @Schema(description = "When it was added, if not now; never in the future")
        @Nullable Instant addedAt) {}
