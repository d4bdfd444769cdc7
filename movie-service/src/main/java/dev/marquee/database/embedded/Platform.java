package dev.marquee.database.embedded;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What differs between the systems that the embedded PostgreSQL runs on. */
record Platform(String system, String architecture, Map<String, String> environment, Path home) {

  static Platform current() {
    return new Platform(
        System.getProperty("os.name", ""),
        System.getProperty("os.arch", ""),
        System.getenv(),
        Path.of(System.getProperty("user.home", ".")));
  }

  private boolean isMac() {
    return system.toLowerCase(Locale.ROOT).startsWith("mac");
  }

  /** The class path resource that holds PostgreSQL for this system. */
  String archive() {
    if (isMac()) {
      // Holds programs for both of Apple's architectures.
      return "/postgres-darwin-arm_64.txz";
    }
    return architecture.equals("aarch64")
        ? "/postgres-linux-arm_64.txz"
        : "/postgres-linux-x86_64.txz";
  }

  /** Where a user's programs keep their data (XDG Base Directory Specification; macOS: Library). */
  Path dataFolder() {
    if (isMac()) {
      return home.resolve("Library/Application Support/Marquee");
    }
    String configured = environment.getOrDefault("XDG_DATA_HOME", "");
    Path data =
        Path.of(configured).isAbsolute() ? Path.of(configured) : home.resolve(".local/share");
    return data.resolve("marquee");
  }
}
