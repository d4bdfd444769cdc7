package dev.marquee.library;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new order of My List: all of its films, each once. */
@RegisterForReflection
public record OrderInput(@Schema(examples = "[603, 27205]") List<Integer> movieIds) {}
