package dev.marquee.titles;

import dev.marquee.tmdb.Folding;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Under which folded names a title is found. */
final class FoldedNames {
  private static final int LONGEST = 200;

  /** Those who look for The Matrix or La Strada type the second word. */
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:the|an?|der|die|das|le|la|les|l|el|los|las|il|lo|gli|o|os|as) (?=..)");

  private FoldedNames() {}

  /** What is searched for, in the form of the index; a text without letters stays as it is. */
  static String fold(String text) {
    String folded = Folding.fold(text);
    String kept = folded.isEmpty() ? text.strip().toLowerCase(Locale.ROOT) : folded;
    if (kept.length() <= LONGEST) {
      return kept;
    }
    boolean parted = Character.isHighSurrogate(kept.charAt(LONGEST - 1));
    return kept.substring(0, parted ? LONGEST - 1 : LONGEST);
  }

  /** The name, and the name without its article. */
  static Set<String> of(String name) {
    String folded = fold(name);
    String bare = ARTICLE.matcher(folded).replaceFirst("");
    return bare.equals(folded) ? Set.of(folded) : Set.of(folded, bare);
  }
}
