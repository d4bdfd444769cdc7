/**
 * Posters, backdrops and portraits: the pictures that the catalog's answers point to. They come
 * from a store, which asks the image host once for each; the sample catalog's are drawn on request.
 */
@NullMarked
package dev.marquee.images;

import org.jspecify.annotations.NullMarked;
