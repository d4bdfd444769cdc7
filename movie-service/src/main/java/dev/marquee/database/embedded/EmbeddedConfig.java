package dev.marquee.database.embedded;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the embedded defaults keep their data, and whether there are any. {@link EmbeddedDefault}
 * asks for both by name, because there are no mappings before the application starts; they stand
 * here so that they are known.
 */
@Unremovable
@ConfigMapping(prefix = "marquee")
public interface EmbeddedConfig {

  /**
   * Where the embedded database, downloads of titles and pictures are kept; one process at a time.
   * Default: {@code $XDG_DATA_HOME/marquee} or {@code ~/.local/share/marquee}; macOS: {@code
   * ~/Library/Application Support/Marquee}.
   */
  Optional<Path> dataDir();

  /** What is embedded of the database. */
  Database database();

  /** What is embedded of the database. */
  interface Database {

    /** Whether PostgreSQL is started where no {@code quarkus.datasource.jdbc.url} is set. */
    @WithDefault("true")
    boolean embedded();
  }
}
