/**
 * The first view as HTML: what the browser's script would show at an address is written into the
 * page already, with the document that it is made of, so that nothing has to be asked a second time
 * and everything can be read without a script. Also what search engines ask for: sitemap, robots.
 */
@NullMarked
package dev.marquee.page;

import org.jspecify.annotations.NullMarked;
