/**
 * Secrets that AWS Secrets Manager keeps: read at start, and again when they were rotated. The only
 * code that knows Secrets Manager. What is read goes to who needs it, and into no log.
 */
@NullMarked
package dev.marquee.secrets;

import org.jspecify.annotations.NullMarked;
