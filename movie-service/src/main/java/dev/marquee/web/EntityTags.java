package dev.marquee.web;

import java.util.Arrays;
import java.util.Base64;

/** Validators (RFC 9110, section 8.8.3), and the condition on them (section 13.1.2). */
public final class EntityTags {
  private EntityTags() {}

  /** A strong validator must differ when any byte does; 96 bits of SHA-256 do. */
  public static String digest(byte[] body) {
    byte[] digest = Arrays.copyOf(Sha256.of(body), 12);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  /** Whether a list of entity tags, or {@code *}, names this one by weak comparison. */
  public static boolean match(String condition, String etag) {
    String rest = condition.strip();
    if (rest.equals("*")) {
      return true;
    }
    for (int start = rest.indexOf('"'); start >= 0; ) {
      int end = rest.indexOf('"', start + 1);
      if (end < 0) {
        return false;
      }
      if (rest.substring(start, end + 1).equals(etag)) {
        return true;
      }
      start = rest.indexOf('"', end + 1);
    }
    return false;
  }
}
