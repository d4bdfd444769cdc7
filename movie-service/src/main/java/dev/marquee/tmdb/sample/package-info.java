/**
 * The sample catalog: the embedded default upstream. It answers TMDB's requests, in TMDB's shapes,
 * from a few hundred real films that are kept as readable data under {@code resources/sample}, so
 * that the service runs on real input without a key or a network.
 *
 * <p>What is true: titles, people, dates, runtimes, countries and ids of the films. What is
 * synthetic, and drawn from a hash of the id alone: votes, scores and popularity ({@link
 * dev.marquee.tmdb.sample.SyntheticFigures}). What is composed: biographies, from the facts at
 * hand. What is absent, and answered empty in the right shape: videos, reviews, lists, companies,
 * watch providers, everything of television. Titles and overviews stay English in every {@code
 * language}, and {@code region} changes nothing.
 *
 * <p>The rows: {@code popular} follows the synthetic popularity and {@code top_rated} the synthetic
 * score; {@code now_playing} and {@code upcoming} share out the newest films of the catalog in
 * turn, since none of them is still to come; trending reshuffles popularity by the UTC day or week.
 *
 * <p>Film ids are TMDB's own. The ids of people and keywords follow from their names by CRC32, so
 * that the data holds no number that nobody can check by eye, names stay readable in a film's
 * record, and an id never moves when data is added. They lie above a billion ({@link
 * dev.marquee.tmdb.sample.NameId}), far from TMDB's ids and wide enough that twins are unlikely; if
 * two names ever do meet, the catalog refuses to load and the data test says which.
 */
@NullMarked
package dev.marquee.tmdb.sample;

import org.jspecify.annotations.NullMarked;
