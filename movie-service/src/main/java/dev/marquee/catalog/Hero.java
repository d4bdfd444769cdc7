package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The film that opens the home page. */
@RegisterForReflection
public record Hero(MovieCard movie, String overview, Image backdrop) {}
