/** The parts that stacks are made of. */
@NullMarked
package dev.marquee.infra.constructs;

import org.jspecify.annotations.NullMarked;
