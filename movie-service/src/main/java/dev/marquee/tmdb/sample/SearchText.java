package dev.marquee.tmdb.sample;

import dev.marquee.tmdb.Folding;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody looks for, and how well a name answers it. */
final class SearchText {
  /** No match. Better matches have lower ranks. */
  static final int NONE = Integer.MAX_VALUE;

  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]");

  private final String text;
  private final List<String> words;

  SearchText(String query) {
    this.text = Folding.fold(query);
    this.words = text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  /**
   * Ranks a folded name: 0 the very name, 1 the same without its article, 2 begins with it, 3 has a
   * word that begins with each of ours, {@link #NONE} otherwise.
   */
  int rank(String name) {
    if (words.isEmpty()) {
      return NONE;
    }
    if (name.equals(text)) {
      return 0;
    }
    if (name.equals("the " + text) || name.equals("a " + text)) {
      return 1;
    }
    if (name.startsWith(text)) {
      return 2;
    }
    return words.stream().allMatch(word -> hasWord(name, word)) ? 3 : NONE;
  }

  private static boolean hasWord(String name, String start) {
    // Scripts without blanks between words are matched anywhere.
    return name.startsWith(start)
        || name.contains(" " + start)
        || (UNSPACED.matcher(start).find() && name.contains(start));
  }
}
