package dev.marquee.images;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where a program keeps on this system what it can fetch again. */
final class CacheFolder {
  private CacheFolder() {}

  /**
   * The folder for pictures.
   *
   * @param environment reads a variable; null where it is not set
   * @param property reads a system property
   */
  static Path pictures(
      Optional<String> dataFolder,
      UnaryOperator<@Nullable String> environment,
      UnaryOperator<@Nullable String> property) {
    if (dataFolder.isPresent()) {
      return Path.of(dataFolder.get(), "images");
    }
    String cache = environment.apply("XDG_CACHE_HOME");
    if (cache != null && !cache.isBlank()) {
      return Path.of(cache, "marquee", "images");
    }
    String home = property.apply("user.home");
    if (home == null || home.isBlank() || home.equals("?")) {
      return Path.of(String.valueOf(property.apply("java.io.tmpdir")), "marquee", "images");
    }
    String system = String.valueOf(property.apply("os.name")).toLowerCase(Locale.ROOT);
    return system.startsWith("mac")
        ? Path.of(home, "Library", "Caches", "Marquee", "images")
        : Path.of(home, ".cache", "marquee", "images");
  }
}
