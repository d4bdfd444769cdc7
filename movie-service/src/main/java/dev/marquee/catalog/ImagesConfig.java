package dev.marquee.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where visitors get pictures from. */
@ConfigMapping(prefix = "marquee.images")
interface ImagesConfig {

  /** What stands before size and path of TMDB's pictures, with a slash at its end. */
  @WithDefault("https://image.tmdb.org/t/p/")
  String baseUrl();
}
