@NullMarked
package dev.marquee.page;

import org.jspecify.annotations.NullMarked;
