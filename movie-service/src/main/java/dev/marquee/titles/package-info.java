/**
 * The title index: TMDB's daily export, or the sample catalog, in PostgreSQL; what upstream calls
 * things in other languages joins it as it is seen. It is searched while somebody types.
 */
@NullMarked
package dev.marquee.titles;

import org.jspecify.annotations.NullMarked;
