package dev.marquee.page;

/**
 * JSON as the content of a script element, which ends at the first thing that looks like its end.
 */
final class ScriptJson {
  private ScriptJson() {}

  /**
   * The same JSON value without a character that HTML or an old JavaScript could trip over. In JSON
   * they stand in strings only, where an escape means the same.
   */
  static String escape(String json) {
    StringBuilder safe = new StringBuilder(json.length() + 64);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      switch (c) {
        case '<' -> safe.append("\\u003c");
        case '>' -> safe.append("\\u003e");
        case '&' -> safe.append("\\u0026");
        case '\u2028' -> safe.append("\\u2028");
        case '\u2029' -> safe.append("\\u2029");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
