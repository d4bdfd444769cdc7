/** Work that nobody waits for: on a schedule in the service, or once by hand without it. */
@NullMarked
package dev.marquee.jobs;

import org.jspecify.annotations.NullMarked;
