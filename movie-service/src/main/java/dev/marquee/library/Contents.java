package dev.marquee.library;

import java.util.List;

/**
 * Some of a list.
 *
 * @param version grows with every change of the list; 0 for one that nothing was ever put on
 * @param total how many the whole list has
 */
record Contents(long version, int total, List<Entry> entries) {}
