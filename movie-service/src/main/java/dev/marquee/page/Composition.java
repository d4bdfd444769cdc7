package dev.marquee.page;

import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * What makes up a page.
 *
 * @param seed the document for the script; null where there is none
 */
record Composition(Head head, TemplateInstance body, @Nullable Seed seed) {}
