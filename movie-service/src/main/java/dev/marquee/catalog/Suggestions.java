package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody who is still typing may look for. */
@RegisterForReflection
public record Suggestions(
    @Schema(examples = "matr") String query,
    @Schema(description = "At most eight") List<Suggestion> results) {
  /** The most that are given. */
  static final int MOST = 8;
}
