package dev.marquee.titles;

import java.util.Arrays;

/**
 * How many letters are too many, too few, wrong, or exchanged with their neighbour (the optimal
 * string alignment distance).
 *
 * @param asWhole if the name was typed to its end
 * @param asBeginning if only some beginning of it was
 */
record Mistakes(int asWhole, int asBeginning) {

  static Mistakes between(String typed, String name) {
    int[] beforeLast = new int[0];
    int[] last = new int[0];
    int[] row = new int[name.length() + 1];
    Arrays.setAll(row, column -> column);
    for (int i = 1; i <= typed.length(); i++) {
      beforeLast = last;
      last = row;
      row = new int[name.length() + 1];
      row[0] = i;
      for (int j = 1; j <= name.length(); j++) {
        int wrong = typed.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(last[j - 1] + wrong, Math.min(last[j], row[j - 1]) + 1);
        boolean exchanged =
            i > 1
                && j > 1
                && typed.charAt(i - 1) == name.charAt(j - 2)
                && typed.charAt(i - 2) == name.charAt(j - 1);
        if (exchanged) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
    }
    return new Mistakes(row[name.length()], Arrays.stream(row).min().orElse(0));
  }
}
