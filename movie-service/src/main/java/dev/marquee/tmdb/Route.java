package dev.marquee.tmdb;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One route of upstream's.
 *
 * @param template its path, with the forms of ids in braces
 * @param freshness null for the routes that belong to one user
 * @param parameters the parameters that it knows, by name
 */
record Route(String template, @Nullable Freshness freshness, Map<String, Parameter> parameters) {}
