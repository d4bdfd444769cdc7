package dev.marquee.documents;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much the cache keeps and for how long. */
@ConfigMapping(prefix = "marquee.cache")
public interface CacheConfig {

  /** Memory for documents and views, every encoding counted. Default: a quarter of the heap. */
  Optional<MemorySize> memory();

  /** How long past its freshness a document stays usable; in all never more than 180 days. */
  @WithDefault("30d")
  Duration staleIfError();

  /** How long upstream's 400, 404 and 422 stay fresh. */
  @WithDefault("5m")
  Duration negative();

  /** The pause between two attempts to refresh the same document. */
  @WithDefault("5s")
  Duration refreshRetry();

  /** Memory for the hot lane, per event loop; {@code 0} switches the lane off. */
  @WithDefault("4M")
  MemorySize hotMemory();
}
