package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service that shows films. */
@RegisterForReflection
public record Provider(@Schema(examples = "8") int id, String name, @Nullable Image logo) {}
