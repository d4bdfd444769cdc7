package dev.marquee.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A film on a list.
 *
 * @param halves the rating in halves, on the list of ratings only
 */
record Entry(int movieId, @Nullable Integer halves, Instant addedAt) {}
