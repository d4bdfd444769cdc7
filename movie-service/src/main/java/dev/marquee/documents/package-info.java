/**
 * The cache: the only code that keeps documents. Freshness, stale answers, revalidation, coalescing
 * and encoded variants live here, for upstream documents and for the views computed from them.
 */
@NullMarked
package dev.marquee.documents;

import org.jspecify.annotations.NullMarked;
