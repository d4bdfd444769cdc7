package dev.marquee.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The readable end of addresses: {@code 603-the-matrix}. */
final class Slugs {
  private static final int LONGEST = 60;

  /** Letters that do not come apart into a plain one and a mark. */
  private static final Map<String, String> WHOLE_LETTERS =
      Map.of("ß", "ss", "ł", "l", "ø", "o", "æ", "ae", "œ", "oe", "đ", "d", "ð", "d", "þ", "th");

  private static final Pattern WHOLE = Pattern.compile("[ßłøæœđðþ]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’]");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern BORDERS = Pattern.compile("^-|-$");

  private Slugs() {}

  /** Id and name in the letters a to z; the id alone where the name has none of them. */
  static String slug(int id, String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String spelt =
        WHOLE.matcher(plain).replaceAll(it -> WHOLE_LETTERS.getOrDefault(it.group(), ""));
    String letters = APOSTROPHES.matcher(MARKS.matcher(spelt).replaceAll("")).replaceAll("");
    String words = BORDERS.matcher(OTHERS.matcher(letters).replaceAll("-")).replaceAll("");
    if (words.length() > LONGEST) {
      int lastWord = words.lastIndexOf('-', LONGEST);
      words = words.substring(0, lastWord > 0 ? lastWord : LONGEST);
    }
    return words.isEmpty() ? Integer.toString(id) : id + "-" + words;
  }
}
