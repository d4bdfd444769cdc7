package dev.marquee.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** When jobs run, and what is warmed. */
@ConfigMapping(prefix = "marquee.jobs")
public interface JobsConfig {

  /** Whether this process runs jobs by itself. */
  @WithDefault("true")
  boolean enabled();

  /**
   * How often a newer export is looked for. TMDB makes one a day; what failed is tried again the
   * next time.
   */
  @WithDefault("1h")
  Duration importEvery();

  /** How often the warm job runs. */
  @WithDefault("10m")
  Duration warmEvery();

  /** The longest random delay of a run, so that replicas do not all ask at once. */
  @WithDefault("1m")
  Duration jitter();

  /** The languages in which pages are kept warm, with commas. */
  @WithDefault("en-US")
  List<String> warmLanguages();
}
