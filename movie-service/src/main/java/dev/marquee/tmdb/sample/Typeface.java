package dev.marquee.tmdb.sample;

import java.util.List;
import java.util.Locale;

/** The letterings, from fonts that systems have, chosen by the mood of a genre. */
enum Typeface {
  HEAVY("'Helvetica Neue',Inter,Arial,'Liberation Sans',sans-serif", 800, -0.01, true, 1.06),
  NARROW("Oswald,'Arial Narrow',Impact,'Liberation Sans Narrow',sans-serif", 700, 0.01, true, 0.8),
  WIDE("'Avenir Next',Futura,'Century Gothic',Inter,Arial,sans-serif", 400, 0.16, true, 1),
  BOOK("Georgia,'Times New Roman','Liberation Serif',serif", 700, 0, false, 0.98),
  ROMAN("Optima,Palatino,'Book Antiqua',Georgia,'Liberation Serif',serif", 400, 0.1, true, 1),
  SLAB("Rockwell,'Roboto Slab','Bookman Old Style',Georgia,serif", 800, 0.03, true, 1.12),
  ROUND("'Avenir Next',Nunito,'Trebuchet MS','Segoe UI',Arial,sans-serif", 800, -0.01, false, 1.04);

  private final String families;
  private final int weight;
  private final double tracking;
  private final boolean capitals;
  private final double breadth;

  /**
   * A lettering.
   *
   * @param tracking the extra space after a letter, in em
   * @param breadth how wide its letters run, measured in Helvetica's
   */
  Typeface(String families, int weight, double tracking, boolean capitals, double breadth) {
    this.families = families;
    this.weight = weight;
    this.tracking = tracking;
    this.capitals = capitals;
    this.breadth = breadth;
  }

  static Typeface of(List<String> genres, long seed) {
    boolean other = Hash.fraction(seed, 21) < 0.4;
    return switch (genres.isEmpty() ? "" : genres.getFirst()) {
      case "Action", "War" -> other ? NARROW : HEAVY;
      case "Thriller", "Crime" -> other ? HEAVY : NARROW;
      case "Horror" -> other ? ROMAN : NARROW;
      case "Science Fiction", "Mystery" -> other ? HEAVY : WIDE;
      case "Comedy", "Family", "Animation" -> other ? SLAB : ROUND;
      case "Western" -> SLAB;
      case "Fantasy", "History" -> other ? BOOK : ROMAN;
      case "Music" -> other ? ROUND : WIDE;
      case "Adventure" -> other ? ROMAN : HEAVY;
      case "Documentary" -> other ? WIDE : HEAVY;
      default -> other ? ROMAN : BOOK;
    };
  }

  /** Whether lines may have different sizes, each filling the width. */
  boolean stacks() {
    return this == HEAVY || this == NARROW || this == SLAB || this == ROUND;
  }

  String set(String text) {
    return capitals ? text.toUpperCase(Locale.ROOT) : text;
  }

  /** The width of a text as it is set, in em. */
  double measure(String text) {
    double width = text.codePoints().mapToDouble(Typeface::letter).sum() * breadth;
    return width * (weight >= 700 ? 1.06 : 1)
        + tracking * (text.codePointCount(0, text.length()) - 1);
  }

  String attributes() {
    return "font-family=\"" + families + "\" font-weight=\"" + weight + '"';
  }

  private static double letter(int letter) {
    if (letter > 0x2E80) {
      return 1; // ideographs, kana, hangul: a full square
    }
    if ("iljI.,'’!|:;·".indexOf(letter) >= 0) {
      return 0.27;
    }
    if ("frt()-[]/ ".indexOf(letter) >= 0) {
      return 0.33;
    }
    if ("mwMW—@%".indexOf(letter) >= 0) {
      return 0.87;
    }
    return Character.isUpperCase(letter) ? 0.69 : 0.56;
  }

  /** Whether the letters stand apart, so that a length is met by the gaps and not the glyphs. */
  boolean tracked() {
    return tracking >= 0.1;
  }
}
