/**
 * Posters, backdrops and portraits: the pictures that the catalog's answers point to. The sample
 * catalog's are drawn on request.
 */
@NullMarked
package dev.marquee.images;

import org.jspecify.annotations.NullMarked;
