package dev.marquee.images;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where pictures come from, and where they stay. */
@ConfigMapping(prefix = "marquee.images")
interface ImagesConfig {

  /** What stands before size and file at the image host, with a slash at its end. */
  @WithDefault("https://image.tmdb.org/t/p/")
  URI upstream();

  /** The time that one picture may take to be fetched. */
  @WithDefault("10s")
  Duration deadline();

  /** How long the image host is left alone after the breaker opened. */
  @WithDefault("5s")
  Duration breakerDelay();

  /** How long it is remembered that the image host has no such picture. */
  @WithDefault("5m")
  Duration negative();

  @WithDefault("directory")
  Store store();

  /** The folder of the directory store; by default one in the user's cache. */
  Optional<String> directory();

  /** How many bytes the directory store may hold. */
  @WithDefault("1G")
  MemorySize storeSize();

  /** The bucket of the S3 store. */
  Optional<String> bucket();

  /** The possible stores. */
  enum Store {
    /** A folder of this machine. */
    DIRECTORY,
    /** A bucket that all replicas share. */
    S3,
    /** Nothing is kept. */
    NONE
  }
}
