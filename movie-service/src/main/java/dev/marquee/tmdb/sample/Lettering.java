package dev.marquee.tmdb.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A title broken into lines and sized to its box.
 *
 * @param lines from top to bottom
 */
record Lettering(Typeface face, List<Line> lines) {
  private static final int MOST_LINES = 5;
  private static final int MOST_BREAKS = 10;
  private static final double LARGEST_TO_SMALLEST = 2.1;
  private static final double ADVANCE = 0.94;
  private static final List<String> LEANING = List.of("a", "an", "and", "of", "the", "to", "in");

  /** One line: its font size and its length, in the units of the picture. */
  record Line(String text, double size, double length) {}

  /** Finds the breaks that let the title stand largest. */
  static Lettering fit(String title, Typeface face, double width, double height, double largest) {
    List<String> words = List.of(face.set(title).strip().split("\\s+"));
    int breaks = Math.min(words.size() - 1, MOST_BREAKS);
    return IntStream.range(0, 1 << breaks)
        .filter(mask -> Integer.bitCount(mask) < MOST_LINES)
        .mapToObj(mask -> lines(words, mask))
        .map(lines -> sized(lines, face, width, height, largest))
        .max(Comparator.comparingDouble(Lettering::merit))
        .orElseThrow();
  }

  private static List<String> lines(List<String> words, int mask) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(words.getFirst());
    for (int word = 1; word < words.size(); word++) {
      if ((mask >> (word - 1) & 1) == 1) {
        lines.add(line.toString());
        line.setLength(0);
      } else {
        line.append(' ');
      }
      line.append(words.get(word));
    }
    lines.add(line.toString());
    return lines;
  }

  private static Lettering sized(
      List<String> lines, Typeface face, double width, double height, double largest) {
    double[] sizes =
        lines.stream().mapToDouble(line -> Math.min(largest, width / face.measure(line))).toArray();
    double smallest = IntStream.range(0, sizes.length).mapToDouble(i -> sizes[i]).min().orElse(1);
    double most = face.stacks() ? smallest * LARGEST_TO_SMALLEST : smallest;
    double tall = 0;
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.min(sizes[i], isLeaning(lines.get(i)) ? smallest : most);
      tall += sizes[i] * ADVANCE;
    }
    double scale = Math.min(1, height / tall);
    return new Lettering(
        face,
        IntStream.range(0, sizes.length)
            .mapToObj(
                i -> {
                  double size = sizes[i] * scale;
                  return new Line(lines.get(i), size, size * face.measure(lines.get(i)));
                })
            .toList());
  }

  /** Larger is better, small words at a line's end and a colon inside a line are worse. */
  private double merit() {
    double smallest = lines.stream().mapToDouble(Line::size).min().orElse(0);
    double mean = lines.stream().mapToDouble(Line::size).average().orElse(0);
    double merit = smallest * 2 + mean - lines.size() * 2;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      boolean last = i == lines.size() - 1;
      if (!last && isLeaning(text.substring(text.lastIndexOf(' ') + 1))) {
        merit *= i == 0 && !text.contains(" ") ? 0.97 : 0.88;
      }
      if (text.contains(": ")) {
        merit *= 0.8;
      }
    }
    return merit;
  }

  private static boolean isLeaning(String word) {
    return LEANING.contains(word.toLowerCase(Locale.ROOT));
  }

  double height() {
    return lines.stream().mapToDouble(line -> line.size() * ADVANCE).sum();
  }

  /** Draws the lines from a top edge downwards, from the left or centred in a width. */
  void draw(Canvas canvas, double x, double width, double top, boolean centred, Color ink) {
    double baseline = top;
    for (Line line : lines) {
      // The ascent of capitals leaves the rest of the advance as the gap to the next line.
      double above = line.size() * 0.8;
      double left = centred ? x + (width - line.length()) / 2 : x;
      canvas.text(line.text(), face, line.size(), left, baseline + above, line.length(), ink);
      baseline += line.size() * ADVANCE;
    }
  }
}
