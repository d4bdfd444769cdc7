package dev.marquee.tmdb;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings text to the form in which it is searched: no case, no accents, no punctuation. */
public final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folding() {}

  /** Folds a text; words are parted by single blanks. A text without letters becomes empty. */
  public static String fold(String text) {
    return isPlain(text) ? text.toLowerCase(Locale.ROOT) : foldAll(text);
  }

  /** Most names need no more than lower case, and there are thousands of them to fold at start. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean plain =
          (letter >= 'a' && letter <= 'z')
              || (letter >= 'A' && letter <= 'Z')
              || (letter >= '0' && letter <= '9')
              || (letter == ' ' && i > 0 && text.charAt(i - 1) != ' ' && i < text.length() - 1);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static String foldAll(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKD);
    folded = MARKS.matcher(folded).replaceAll("").toLowerCase(Locale.ROOT);
    folded = APOSTROPHES.matcher(folded).replaceAll("");
    folded = BETWEEN_WORDS.matcher(folded.replace("&", " and ")).replaceAll(" ").strip();
    // Letters that are no base letter with a mark, so that decomposition leaves them alone.
    return folded
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("œ", "oe")
        .replace("ø", "o")
        .replace("ł", "l")
        .replace("đ", "d")
        .replace("ð", "d")
        .replace("þ", "th")
        .replace("ı", "i");
  }
}
