package dev.marquee.tmdb.sample;

import java.util.Locale;

/** An opaque sRGB colour. */
record Color(int red, int green, int blue) {

  static Color of(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return new Color(rgb >> 16, rgb >> 8 & 255, rgb & 255);
  }

  /** This colour with a share of another, 0 to 1. */
  Color mix(Color other, double share) {
    return new Color(
        between(red, other.red, share),
        between(green, other.green, share),
        between(blue, other.blue, share));
  }

  /** The same lightness with less (below 1) or more (above 1) colour. */
  Color saturate(double factor) {
    double grey = lightness() * 255;
    return new Color(
        channel(grey + (red - grey) * factor),
        channel(grey + (green - grey) * factor),
        channel(grey + (blue - grey) * factor));
  }

  /** Perceived lightness, 0 to 1. */
  double lightness() {
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  }

  private static int between(int from, int to, double share) {
    return channel(from + (to - from) * share);
  }

  private static int channel(double value) {
    return (int) Math.round(Math.clamp(value, 0, 255));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }
}
