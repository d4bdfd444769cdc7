package dev.marquee.tmdb.sample;

/** One of TMDB's film genres. */
record Genre(int id, String name) {}
