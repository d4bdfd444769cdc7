/**
 * What visitors own is kept in PostgreSQL: one door to it, which says at once when it is away, and
 * comes back by itself.
 */
@NullMarked
package dev.marquee.database;

import org.jspecify.annotations.NullMarked;
