/** See the package that is tested. */
@NullMarked
package dev.marquee.titles;

import org.jspecify.annotations.NullMarked;
