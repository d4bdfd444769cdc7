/**
 * The drop-in surface of TMDB's v3 at {@code /3/**}: the same routes, parameters, bodies and
 * errors, served from the cache. Only canonical requests of the allow-list get through; what
 * belongs to one user, writes or is unknown is refused in TMDB's own error shape.
 */
@NullMarked
package dev.marquee.gateway;

import org.jspecify.annotations.NullMarked;
