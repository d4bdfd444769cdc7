package dev.marquee.tmdb.sample;

/** A series of films: TMDB's id where it is certain, otherwise one from 9,000,000 up. */
record CollectionFacts(int id, String name, String overview) {}
