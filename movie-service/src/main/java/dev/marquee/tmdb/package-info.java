/**
 * Upstream: the only code that knows TMDB's wire. A {@link dev.marquee.tmdb.TmdbRequest} goes in, a
 * {@link dev.marquee.tmdb.TmdbAnswer} or an {@link dev.marquee.tmdb.UpstreamException} comes out,
 * whether TMDB itself or the embedded sample catalog answers.
 */
@NullMarked
package dev.marquee.tmdb;

import org.jspecify.annotations.NullMarked;
