/** Marquee: a movie catalog that stands in front of TMDB and never goes dark. */
@NullMarked
package dev.marquee;

import org.jspecify.annotations.NullMarked;
