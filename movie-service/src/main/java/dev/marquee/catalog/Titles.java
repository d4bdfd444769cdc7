package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What has a page of its own, as slugs: all of the sample catalog, or what the lists name, since
 * nobody can name all that TMDB has.
 */
@RegisterForReflection
public record Titles(List<String> movies, List<String> people, List<String> collections) {}
