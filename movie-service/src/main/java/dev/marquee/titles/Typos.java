package dev.marquee.titles;

import java.util.LinkedHashSet;
import java.util.Set;

/** Everything that somebody may have meant who made one mistake near the beginning. */
final class Typos {
  /** A shorter text is near to too much. */
  static final int SHORTEST = 5;

  /** Mistakes are looked for in so many letters; a later one leaves these as they should be. */
  static final int WITHIN = 8;

  private static final String LATIN = " abcdefghijklmnopqrstuvwxyz0123456789";

  private Typos() {}

  /** The texts that one letter too many, too few, wrong or exchanged with its neighbour made. */
  static Set<String> meantBy(String typed) {
    Set<String> meant = new LinkedHashSet<>();
    String letters = letters(typed);
    for (int at = 0; at < Math.min(WITHIN, typed.length()); at++) {
      String before = typed.substring(0, at);
      String after = typed.substring(at + 1);
      meant.add(before + after);
      if (!after.isEmpty()) {
        meant.add(before + after.charAt(0) + typed.charAt(at) + after.substring(1));
      }
      for (int i = 0; i < letters.length(); i++) {
        meant.add(before + letters.charAt(i) + after);
        meant.add(before + letters.charAt(i) + typed.substring(at));
      }
    }
    meant.remove(typed);
    return meant;
  }

  /** The letters that could be missing: those of the script that is typed, where it has few. */
  private static String letters(String typed) {
    return switch (Character.UnicodeScript.of(typed.codePointAt(0))) {
      case CYRILLIC -> letters('а', 'я');
      case GREEK -> letters('α', 'ω');
      case HEBREW -> letters('א', 'ת');
      case ARABIC -> letters('ء', 'ي');
      case LATIN, COMMON -> LATIN;
      default -> "";
    };
  }

  private static String letters(char first, char last) {
    StringBuilder letters = new StringBuilder(" ");
    for (char letter = first; letter <= last; letter++) {
      letters.append(letter);
    }
    return letters.toString();
  }
}
