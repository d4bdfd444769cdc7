package dev.marquee.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where visitors get pictures from. */
@ConfigMapping(prefix = "marquee.images")
public interface PicturesConfig {

  /** What stands before size and file, with a slash at its end: ours, or another host's. */
  @WithDefault("/images/")
  String baseUrl();
}
