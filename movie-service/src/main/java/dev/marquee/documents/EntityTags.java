package dev.marquee.documents;

/** If-None-Match (RFC 9110, section 13.1.2). */
final class EntityTags {
  private EntityTags() {}

  /** Whether a list of entity tags, or {@code *}, names this one by weak comparison. */
  static boolean match(String condition, String etag) {
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
