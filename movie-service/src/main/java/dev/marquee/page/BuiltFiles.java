package dev.marquee.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The files of the built page, read once and kept in memory. The build lists them, since a native
 * executable has no folders to look into. Immutable; empty where the script has not been built.
 */
@Singleton
class BuiltFiles {
  private static final String LIST = "build-files.json";

  private final Map<String, BuiltFile> files = new HashMap<>();
  private final Set<String> internal = new HashSet<>();

  @Inject
  BuiltFiles(ObjectMapper mapper) {
    this(mapper, BuiltFolder::read);
  }

  BuiltFiles(ObjectMapper mapper, Function<String, Optional<byte[]>> folder) {
    internal.add('/' + LIST);
    internal.add('/' + Chunks.MANIFEST);
    for (String path : list(mapper, folder.apply(LIST))) {
      files.put('/' + path, BuiltFile.read(path, folder));
      BuiltFile.EXTENSIONS.values().forEach(extension -> internal.add('/' + path + extension));
    }
  }

  private static String[] list(ObjectMapper mapper, Optional<byte[]> text) {
    try {
      return text.isPresent() ? mapper.readValue(text.get(), String[].class) : new String[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file at an address; empty where there is none. */
  Optional<BuiltFile> find(String address) {
    return Optional.ofNullable(files.get(address));
  }

  /** Whether an address names a file of the build that is not for anybody outside. */
  boolean isInternal(String address) {
    return internal.contains(address);
  }
}
