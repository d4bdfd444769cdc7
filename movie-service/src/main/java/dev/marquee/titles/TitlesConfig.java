package dev.marquee.titles;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where the titles come from. */
@ConfigMapping(prefix = "marquee.titles")
public interface TitlesConfig {

  /**
   * The folder of TMDB's daily exports, with its slash; or the address of one file of films, ending
   * in {@code .gz}.
   */
  @WithDefault("https://files.tmdb.org/p/exports/")
  URI exportUrl();

  /** People below are not in the index, of which TMDB has millions. */
  @WithDefault("0.5")
  double leastPersonPopularity();

  /** The share of unreadable lines above which an export is refused. */
  @WithDefault("0.01")
  double mostCorrupt();
}
