/** What a visitor keeps: My List, ratings, films they have watched, films they hide. */
@NullMarked
package dev.marquee.library;

import org.jspecify.annotations.NullMarked;
