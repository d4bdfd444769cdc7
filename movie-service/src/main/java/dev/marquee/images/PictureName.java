package dev.marquee.images;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a picture is called, here and at the image host: a size of the allow-list and a file name
 * that can neither leave its folder nor name another host.
 */
record PictureName(String size, String file) {
  private static final Set<String> SIZES =
      Set.of(
          "w45",
          "w92",
          "w154",
          "w185",
          "w300",
          "w342",
          "w500",
          "w780",
          "w1280",
          "h632",
          "original");

  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-]{1,80}\\.(?:jpg|png|svg|webp)");

  /** The name of two parts of an address; empty where they are none. */
  static Optional<PictureName> of(@Nullable String size, @Nullable String file) {
    return size != null && file != null && SIZES.contains(size) && FILE.matcher(file).matches()
        ? Optional.of(new PictureName(size, file))
        : Optional.empty();
  }

  /** Size and file as in an address: {@code w342/one.jpg}. */
  String path() {
    return size + '/' + file;
  }
}
