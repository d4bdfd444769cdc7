package dev.marquee.library;

import dev.marquee.web.Sha256;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The entity tag of a page: the version of the list, which If-Match compares, and a digest of the
 * bytes, since what the catalog says of the films changes without the list.
 */
final class ShelfTag {
  private ShelfTag() {}

  static String of(long version, byte[] body) {
    String hex = HexFormat.of().formatHex(Arrays.copyOf(Sha256.of(body), 8));
    return '"' + Long.toString(version) + '.' + hex + '"';
  }
}
