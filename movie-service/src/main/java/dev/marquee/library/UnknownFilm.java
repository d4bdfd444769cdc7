package dev.marquee.library;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A film of a file that the catalog does not have under this name and year. */
@RegisterForReflection
public record UnknownFilm(int line, String name, int year) {}
