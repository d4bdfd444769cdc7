package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A person by name. */
@RegisterForReflection
public record PersonLink(int id, String slug, String name) {}
