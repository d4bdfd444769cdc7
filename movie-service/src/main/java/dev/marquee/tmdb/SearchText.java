package dev.marquee.tmdb;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The canonical form of what people type: composed, one blank between words, of a sane length. */
final class SearchText {
  private SearchText() {}

  /**
   * Canonicalises a text.
   *
   * @param longest the most characters (UTF-16) that the canonical form may have
   * @param fold whether upper and lower case are one, as in upstream's search
   * @return null if it is too long, or holds control characters or half a surrogate pair
   */
  static @Nullable String canonical(String text, int longest, boolean fold) {
    // Composing shortens to a third at most, so what is longer is not worth looking at.
    if (text.length() > 3 * longest || hasStrayCharacters(text)) {
      return null;
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder canonical = new StringBuilder(composed.length());
    boolean blank = false;
    for (int at = 0; at < composed.length(); at += Character.charCount(composed.codePointAt(at))) {
      int character = composed.codePointAt(at);
      if (Character.isSpaceChar(character)) {
        blank = !canonical.isEmpty();
      } else {
        if (blank) {
          canonical.append(' ');
          blank = false;
        }
        canonical.appendCodePoint(fold ? fold(character) : character);
      }
    }
    String result = Normalizer.normalize(canonical, Normalizer.Form.NFC);
    return result.length() <= longest ? result : null;
  }

  /**
   * Lower case, where that is the only lower case of the only upper case: the dotted capital I, for
   * one, is left alone, since it is another letter to some.
   */
  private static int fold(int character) {
    int lower = Character.toLowerCase(character);
    return Character.toUpperCase(lower) == character ? lower : character;
  }

  private static boolean hasStrayCharacters(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int character = text.codePointAt(at);
      if (Character.isISOControl(character)
          || Character.getType(character) == Character.SURROGATE) {
        return true;
      }
    }
    return false;
  }
}
