package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a film can be watched in one country. */
@RegisterForReflection
public record WatchOptions(
    @Schema(description = "ISO 3166-1", examples = "US") String region,
    @Schema(description = "A page that leads to the offers") @Nullable String link,
    List<Provider> stream,
    List<Provider> free,
    List<Provider> ads,
    List<Provider> rent,
    List<Provider> buy) {}
