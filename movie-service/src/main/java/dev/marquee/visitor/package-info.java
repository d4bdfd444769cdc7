/**
 * Who is asking: a visitor without a name, known by a session cookie from the first thing that they
 * keep.
 */
@NullMarked
package dev.marquee.visitor;

import org.jspecify.annotations.NullMarked;
