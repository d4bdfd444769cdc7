package dev.marquee.documents;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much the cache keeps and for how long. */
@ConfigMapping(prefix = "marquee.cache")
public interface CacheConfig {

  /** Memory for documents, every variant counted. Default: a quarter of the heap. */
  Optional<MemorySize> memory();

  /** How long a document is served after it went stale, while upstream fails. At most 180 days. */
  @WithDefault("30d")
  Duration staleIfError();

  /** How long "not found" and other errors about the request itself stay fresh. */
  @WithDefault("5m")
  Duration negative();

  /** The pause after a failed refresh before the same document is tried again. */
  @WithDefault("5s")
  Duration refreshRetry();

  /** Memory for rendered responses of the most asked addresses, per event loop. */
  @WithDefault("4M")
  MemorySize hotMemory();
}
