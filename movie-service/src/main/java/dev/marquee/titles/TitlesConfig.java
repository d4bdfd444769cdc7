package dev.marquee.titles;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where the titles come from. */
@ConfigMapping(prefix = "marquee.titles")
public interface TitlesConfig {

  /**
   * The folder with TMDB's daily exports, with its slash; or one file of films, if the address ends
   * in {@code .gz}.
   */
  @WithDefault("https://files.tmdb.org/p/exports/")
  URI exportUrl();

  /** People below this are left out: TMDB has millions that nobody looks for. */
  @WithDefault("0.5")
  double leastPersonPopularity();

  /** The share of unreadable lines above which a file is not believed. */
  @WithDefault("0.01")
  double mostCorrupt();
}
