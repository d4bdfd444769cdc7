package dev.marquee.tmdb.sample;

/**
 * One person as the data files tell it. What is not known is empty.
 *
 * @param name the name in English credits; the key of everything
 * @param born {@code YYYY-MM-DD}, or the year alone
 * @param died likewise
 * @param place {@code City, Country}
 * @param gender {@code male}, {@code female} or {@code nonbinary}
 * @param known the main trade: Acting, Directing, Writing, Sound
 */
record PersonFacts(
    String name, String born, String died, String place, String gender, String known) {}
