@NullMarked
package dev.marquee.process;

import org.jspecify.annotations.NullMarked;
