/**
 * How this process itself does, in figures that the JVM's own metrics lack and that a native build
 * has too: what its event loops are late by, and the memory that it takes from the machine.
 */
@NullMarked
package dev.marquee.process;

import org.jspecify.annotations.NullMarked;
