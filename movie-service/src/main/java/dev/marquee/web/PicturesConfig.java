package dev.marquee.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where visitors get pictures from. */
@ConfigMapping(prefix = "marquee.images")
public interface PicturesConfig {

  /**
   * What stands before size and path of pictures in the catalog's answers, with a slash at its end:
   * this service, or another host such as {@code https://image.tmdb.org/t/p/}, which the page's
   * policy then allows.
   */
  @WithDefault("/images/")
  String baseUrl();
}
