/**
 * A real PostgreSQL for those who have configured none: unpacked, started and stopped with the
 * service, its data in the user's data folder.
 */
@NullMarked
package dev.marquee.database.embedded;

import org.jspecify.annotations.NullMarked;
