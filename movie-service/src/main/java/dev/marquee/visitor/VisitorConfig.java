package dev.marquee.visitor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long visitors are known, and how much they may write. */
@ConfigMapping(prefix = "marquee.visitor")
public interface VisitorConfig {

  /** How long a session lasts after it was last used, which is written down once a day. */
  @WithDefault("180d")
  Duration sessionAge();

  /** What one visitor may change in the long run, per process. */
  @WithDefault("5")
  int writesPerSecond();

  /** What one visitor may change at once after a pause. */
  @WithDefault("60")
  int writeBurst();
}
