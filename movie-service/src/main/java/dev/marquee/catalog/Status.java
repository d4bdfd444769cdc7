package dev.marquee.catalog;

import dev.marquee.documents.CacheStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the service is doing. */
@RegisterForReflection
public record Status(
    @Schema(examples = "0.1.0") String version,
    @Schema(description = "The commit that was built, where the build said so")
        @Nullable String commit,
    @Schema(description = "What visitors have to be told while the sample catalog is served")
        @Nullable String notice,
    UpstreamState upstream,
    @Schema(
            description = "Whether replicas share what they keep; none: this one runs alone",
            enumeration = {"none", "up", "down"})
        String shared,
    CacheStatus cache,
    @Schema(
            description = "Whether what visitors keep can be had; the catalog does without",
            enumeration = {"none", "up", "down"})
        String database) {}
