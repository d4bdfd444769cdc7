package dev.marquee.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which files of the built script hold which of its modules, as the build's manifest says. */
final class Chunks {
  static final String MANIFEST = "build-manifest.json";

  private static final String ENTRY = "index.html";

  private final JsonNode manifest;
  private final Set<String> everyPages = new LinkedHashSet<>();

  private Chunks(JsonNode manifest) {
    this.manifest = manifest;
    collect(ENTRY, everyPages);
  }

  /** Reads the manifest; without one no module is known. */
  static Chunks read(ObjectMapper mapper, Optional<byte[]> manifest) {
    try {
      return new Chunks(
          manifest.isPresent() ? mapper.readTree(manifest.get()) : mapper.createObjectNode());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The addresses of a module's file and of those that it imports, but for every page's. */
  List<String> of(String module) {
    Set<String> files = new LinkedHashSet<>();
    collect(module, files);
    files.removeAll(everyPages);
    return List.copyOf(files);
  }

  private void collect(String name, Set<String> files) {
    JsonNode chunk = manifest.path(name);
    String file = chunk.path("file").asText("");
    if (file.isEmpty() || !files.add('/' + file)) {
      return;
    }
    chunk.path("imports").forEach(imported -> collect(imported.asText(), files));
  }
}
