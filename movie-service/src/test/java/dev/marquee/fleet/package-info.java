@NullMarked
package dev.marquee.fleet;

import org.jspecify.annotations.NullMarked;
