/** What every door shares: problem+json errors, security headers, client limits, the access log. */
@NullMarked
package dev.marquee.web;

import org.jspecify.annotations.NullMarked;
