package dev.marquee.page;

import org.jspecify.annotations.Nullable;

/** The film that opens the home page. */
public record HomeHero(
    Link film, @Nullable String note, @Nullable String score, String overview, Picture backdrop) {}
