package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** A company that made a film. */
@RegisterForReflection
public record Company(int id, String name, @Nullable Image logo) {}
