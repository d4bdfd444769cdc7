package dev.marquee.titles;

/**
 * How well a name answers what is typed: by the mistakes in it, by whether it is the whole name, by
 * where in the name it stands, and by how popular the title is. Higher is better.
 */
final class Closeness {
  /** No answer at all. */
  static final double NONE = Double.NEGATIVE_INFINITY;

  /** Of fifty who type something, one mistypes: a factor, as all of these, in logarithms. */
  private static final double MISTAKE = Math.log(1 / 50.0);

  private static final double WHOLE_NAME = Math.log(8);
  private static final double LATER_WORD = Math.log(1 / 8.0);
  private static final int MOST_WORDS = 12;

  private final String typed;
  private final int mistakesAllowed;

  /** A measure for a folded text. */
  Closeness(String typed) {
    this.typed = typed;
    this.mistakesAllowed = typed.length() < Typos.SHORTEST ? 0 : typed.length() < 9 ? 1 : 2;
  }

  /** Measures a folded name. */
  double of(String name, double popularity) {
    double best = startingAt(0, name);
    int start = name.indexOf(' ') + 1;
    for (int word = 1; start > 0 && word < MOST_WORDS; word++) {
      best = Math.max(best, startingAt(start, name) + LATER_WORD);
      start = name.indexOf(' ', start) + 1;
    }
    return best + Math.log1p(Math.max(0, popularity));
  }

  private double startingAt(int start, String name) {
    if (name.startsWith(typed, start)) {
      return name.length() == start + typed.length() ? WHOLE_NAME : 0;
    }
    int end = Math.min(name.length(), start + typed.length() + mistakesAllowed);
    Mistakes mistakes = Mistakes.between(typed, name.substring(start, end));
    if (mistakes.asBeginning() > mistakesAllowed) {
      return NONE;
    }
    boolean whole = end == name.length() && mistakes.asWhole() == mistakes.asBeginning();
    return mistakes.asBeginning() * MISTAKE + (whole ? WHOLE_NAME : 0);
  }
}
