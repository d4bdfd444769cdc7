package dev.marquee.catalog;

import dev.marquee.tmdb.UpstreamStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the source of the catalog is doing, as it is told. */
@RegisterForReflection
public record UpstreamState(
    @Schema(enumeration = {"tmdb", "sample"}) String name,
    @Schema(
            description = "Null for the sample catalog",
            enumeration = {"closed", "half_open", "open"})
        @Nullable String breaker,
    int requestsPerSecond,
    @Schema(description = "Requests that wait for their turn") int waiting,
    @Schema(description = "Until when the source wants to be left alone")
        @Nullable Instant pausedUntil,
    @Nullable Instant lastAnswer,
    @Nullable Instant lastFailure,
    @Schema(examples = "timeout") @Nullable String lastFailureReason,
    @Schema(description = "Whether the source refuses this service's token")
        boolean tokenRejected) {

  static UpstreamState of(UpstreamStatus status) {
    return new UpstreamState(
        status.name(),
        status.breaker().orElse(null),
        status.requestsPerSecond(),
        status.waiting(),
        status.pausedUntil().orElse(null),
        status.lastAnswer().orElse(null),
        status.lastFailure().orElse(null),
        status
            .lastFailureReason()
            .map(reason -> reason.name().toLowerCase(Locale.ROOT))
            .orElse(null),
        status.tokenRejected());
  }
}
