@NullMarked
package dev.marquee.catalog;

import org.jspecify.annotations.NullMarked;
