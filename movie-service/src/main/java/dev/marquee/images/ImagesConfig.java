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

  /** Where {@code /images/} gets pictures from, with a slash at its end; no other host is asked. */
  @WithDefault("https://image.tmdb.org/t/p/")
  URI upstream();

  /** The time for one picture. */
  @WithDefault("10s")
  Duration deadline();

  /** How long the image host is left alone after ten failures in a row. */
  @WithDefault("5s")
  Duration breakerDelay();

  /** How long it is remembered that the image host has no such picture. */
  @WithDefault("5m")
  Duration negative();

  /** Where pictures stay: {@code directory}, {@code s3}, {@code none}. */
  @WithDefault("directory")
  Store store();

  /**
   * The folder of the directory store. Default: {@code images} in {@code marquee.data-dir}, or
   * {@code marquee/images} in the user's cache.
   */
  Optional<String> directory();

  /**
   * What the directory store may hold; what was used least recently goes first. A picture costs
   * some 300 bytes of heap: 1 GB of posters some 10 MB.
   */
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
