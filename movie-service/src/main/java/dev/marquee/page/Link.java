package dev.marquee.page;

/** A name that leads to a page. */
public record Link(String href, String name) {}
