package dev.marquee.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the template of a page's head is filled with. */
public record HeadText(
    String title,
    String windowTitle,
    String description,
    @Nullable String url,
    List<Site.Alternate> alternates,
    String type,
    String locale,
    @Nullable String image,
    @Nullable Picture preload,
    List<String> modules,
    @Nullable String structuredData) {}
