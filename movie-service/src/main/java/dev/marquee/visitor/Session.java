package dev.marquee.visitor;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser that may act for a visitor.
 *
 * @param key what caches know it by: the hash of its secret
 * @param device what the visitor knows the browser by
 * @param seenAt when it was last used, to the day
 */
public record Session(
    UUID id,
    String key,
    UUID visitor,
    boolean signedIn,
    String device,
    Instant createdAt,
    Instant seenAt,
    Instant expiresAt) {}
