/** See the package that is tested. */
@NullMarked
package dev.marquee.jobs;

import org.jspecify.annotations.NullMarked;
