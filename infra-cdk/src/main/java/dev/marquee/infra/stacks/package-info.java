/** The stacks, split by how long they live; each composes constructs and hands typed values on. */
@NullMarked
package dev.marquee.infra.stacks;

import org.jspecify.annotations.NullMarked;
