package dev.marquee.library;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The entity tag of a page: the version of the list, which If-Match compares, and a digest of the
 * bytes, since what the catalog says of the films changes without the list.
 */
final class ShelfTag {
  private ShelfTag() {}

  static String of(long version, byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      String hex = HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
      return '"' + Long.toString(version) + '.' + hex + '"';
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Whether If-None-Match names the tag (weak comparison, RFC 9110, section 13.1.2). */
  static boolean isListed(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(",", -1))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
  }
}
