package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** The pictures of a film. */
@RegisterForReflection
public record Gallery(List<Image> backdrops, List<Image> posters) {}
