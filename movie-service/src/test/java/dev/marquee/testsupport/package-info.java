/** What tests of several features share. */
@NullMarked
package dev.marquee.testsupport;

import org.jspecify.annotations.NullMarked;
