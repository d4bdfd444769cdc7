package dev.marquee.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a collection's page says without a script. */
public record CollectionText(
    String name,
    @Nullable String overview,
    @Nullable String runtime,
    @Nullable Picture poster,
    @Nullable Picture backdrop,
    List<Card> films) {}
