/**
 * What dev and prod are made of: typed, validated records with their values in {@link
 * dev.marquee.infra.config.Environments}, each of which a context value may replace.
 */
@NullMarked
package dev.marquee.infra.config;

import org.jspecify.annotations.NullMarked;
