package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** How many of each kind a search found; null where the kind was not asked for. */
@RegisterForReflection
public record SearchCounts(
    @Nullable Integer movies, @Nullable Integer people, @Nullable Integer collections) {}
