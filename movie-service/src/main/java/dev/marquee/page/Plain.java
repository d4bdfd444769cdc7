package dev.marquee.page;

import java.util.regex.Pattern;

/** Text for places that show one plain line: titles of windows, previews in chats. */
final class Plain {
  private static final int LONGEST = 200;

  /** Marks that turn the direction of what follows, beyond the text that they stand in. */
  private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}]+");

  private Plain() {}

  /** The text in one line, without marks that would reach beyond it. */
  static String line(String text) {
    return BLANKS.matcher(TURNS.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /** A line cut after a word. */
  static String summary(String text) {
    String line = line(text);
    if (line.length() <= LONGEST) {
      return line;
    }
    int blank = line.lastIndexOf(' ', LONGEST);
    int end = blank > LONGEST / 2 ? blank : LONGEST;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
