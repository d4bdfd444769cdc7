package dev.marquee.documents;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * How full the cache is, and how often it had what was asked for.
 *
 * @param documents documents and views in memory, estimated
 * @param bytes memory that they take
 * @param capacityBytes memory that they may take
 * @param lookups look-ups since the start
 * @param hitRatio the share of look-ups answered from memory, from 0 to 1; 0 before the first
 */
@RegisterForReflection
public record CacheStatus(
    long documents, long bytes, long capacityBytes, long lookups, double hitRatio) {}
