/** Tests of who is asking. */
@NullMarked
package dev.marquee.visitor;

import org.jspecify.annotations.NullMarked;
