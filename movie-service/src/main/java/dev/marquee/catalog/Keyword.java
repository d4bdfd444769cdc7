package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A keyword. */
@RegisterForReflection
public record Keyword(int id, String name) {}
