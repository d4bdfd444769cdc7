package dev.marquee.catalog;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What the build says about itself. */
@ConfigMapping(prefix = "marquee.build")
interface BuildConfig {

  /** The commit that was built, as {@code /api/status} tells it. */
  Optional<String> commit();
}
