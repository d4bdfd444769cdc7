/**
 * What the replicas of this service share: the only code that knows Valkey. A store of bytes, one
 * flight per key, a request budget, messages, and how many replicas there are. All of it is soft:
 * without Valkey, or while it is slow or away, every method says so at once and the caller goes on
 * alone. Nothing here blocks, and nothing here fails.
 */
@NullMarked
package dev.marquee.fleet;

import org.jspecify.annotations.NullMarked;
