package dev.marquee.tmdb.sample;

import java.util.Arrays;
import java.util.Locale;

/** Writes one SVG document. Every text is escaped, every number has at most one decimal. */
final class Canvas {
  private final double width;
  private final double height;
  private final StringBuilder definitions = new StringBuilder();
  private final StringBuilder body = new StringBuilder(8_000);
  private int names;

  Canvas(double width, double height) {
    this.width = width;
    this.height = height;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  void rect(double x, double y, double w, double h, Object fill, double opacity) {
    open("rect", "x", x, "y", y, "width", w, "height", h);
    paint(fill, opacity);
  }

  void circle(double x, double y, double radius, Object fill, double opacity) {
    open("circle", "cx", x, "cy", y, "r", radius);
    paint(fill, opacity);
  }

  void ring(double x, double y, double radius, double thickness, Object stroke, double opacity) {
    open("circle", "cx", x, "cy", y, "r", radius);
    outline(stroke, thickness, opacity);
  }

  void ellipse(
      double x, double y, double rx, double ry, double degrees, Object fill, double opacity) {
    open("ellipse", "cx", x, "cy", y, "rx", rx, "ry", ry);
    body.append(" transform=\"rotate(").append(number(degrees)).append(' ');
    body.append(number(x)).append(' ').append(number(y)).append(")\"");
    paint(fill, opacity);
  }

  /** A filled outline through pairs of x and y. */
  void polygon(Object fill, double opacity, double... points) {
    body.append("<polygon points=\"");
    Arrays.stream(points).forEach(point -> body.append(number(point)).append(' '));
    body.setLength(body.length() - 1);
    body.append('"');
    paint(fill, opacity);
  }

  /** A path of commands and numbers: {@code "M", 0, 0, "L", 10, 20}. */
  void path(Object fill, double opacity, Object... commands) {
    pathData(commands);
    paint(fill, opacity);
  }

  /** A path in SVG's own words, drawn around a point in units of its own. */
  void figure(Spot spot, Object fill, double opacity, String data) {
    body.append("<path transform=\"translate(").append(number(spot.x)).append(' ');
    body.append(number(spot.y)).append(") scale(").append(number(spot.scale)).append(' ');
    body.append(number(spot.flipped ? -spot.scale : spot.scale)).append(")\" d=\"");
    body.append(data).append('"');
    paint(fill, opacity);
  }

  /** Where a figure stands, how large its unit is, and whether it hangs head down. */
  record Spot(double x, double y, double scale, boolean flipped) {}

  void stroke(Object stroke, double thickness, double opacity, Object... commands) {
    pathData(commands);
    body.append(" stroke-linecap=\"round\"");
    outline(stroke, thickness, opacity);
  }

  /** Lettering squeezed or stretched to its measured width, whatever font the viewer has. */
  void text(
      String text, Typeface face, double size, double x, double y, double length, Object fill) {
    open("text", "x", x, "y", y, "font-size", size, "textLength", length);
    body.append(face.tracked() ? " " : " lengthAdjust=\"spacingAndGlyphs\" ");
    body.append(face.attributes());
    body.append(" fill=\"").append(fill).append("\">").append(escape(text)).append("</text>");
  }

  /** A gradient from one colour to another, downwards or sidewards; usable as a fill. */
  String gradient(boolean down, Color from, double fromOpacity, Color to, double toOpacity) {
    String name = "g" + names++;
    definitions.append("<linearGradient id=\"").append(name).append("\" x1=\"0\" y1=\"0\" ");
    definitions.append(down ? "x2=\"0\" y2=\"1\">" : "x2=\"1\" y2=\"0\">");
    stop(0, from, fromOpacity);
    stop(1, to, toOpacity);
    definitions.append("</linearGradient>");
    return "url(#" + name + ")";
  }

  /** A glow that fades out to its edge. */
  String halo(Color color, double opacity) {
    String name = "g" + names++;
    definitions.append("<radialGradient id=\"").append(name).append("\">");
    stop(0, color, opacity);
    stop(1, color, 0);
    definitions.append("</radialGradient>");
    return "url(#" + name + ")";
  }

  /** A screen of printed dots. */
  String halftone(Color color, double spacing, double radius) {
    String name = "g" + names++;
    String half = number(spacing / 2);
    definitions.append("<pattern id=\"").append(name);
    definitions.append(
        "\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(35)\" width=\"");
    definitions.append(number(spacing)).append("\" height=\"").append(number(spacing));
    definitions.append("\"><circle cx=\"").append(half).append("\" cy=\"").append(half);
    definitions.append("\" r=\"").append(number(radius)).append("\" fill=\"").append(color);
    definitions.append("\"/></pattern>");
    return "url(#" + name + ")";
  }

  /** Moves what is drawn from here on downwards, until {@link #unshift}. */
  void shift(double down) {
    body.append("<g transform=\"translate(0 ").append(number(down)).append(")\">");
  }

  void unshift() {
    body.append("</g>");
  }

  /** A line around the whole picture. */
  void frame(double inset, double thickness, Color stroke) {
    open("rect", "x", inset, "y", inset, "width", width - 2 * inset, "height", height - 2 * inset);
    outline(stroke, thickness, 0.75);
  }

  String svg(String title) {
    String size = number(width) + "\" height=\"" + number(height);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
        + size
        + "\" viewBox=\"0 0 "
        + number(width)
        + ' '
        + number(height)
        + "\" role=\"img\"><title>"
        + escape(title)
        + "</title><defs>"
        + definitions
        + "</defs>"
        + body
        + "</svg>";
  }

  private void open(String element, Object... attributes) {
    body.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      body.append(' ').append(attributes[i]).append("=\"");
      body.append(number((Double) attributes[i + 1])).append('"');
    }
  }

  private void pathData(Object... commands) {
    body.append("<path d=\"");
    for (Object command : commands) {
      body.append(command instanceof Number n ? number(n.doubleValue()) : command).append(' ');
    }
    body.setLength(body.length() - 1);
    body.append('"');
  }

  private void paint(Object fill, double opacity) {
    body.append(" fill=\"").append(fill).append('"');
    if (opacity < 1) {
      body.append(" fill-opacity=\"").append(String.format(Locale.ROOT, "%.2f", opacity));
      body.append('"');
    }
    body.append("/>");
  }

  private void outline(Object stroke, double thickness, double opacity) {
    body.append(" fill=\"none\" stroke=\"").append(stroke).append("\" stroke-width=\"");
    body.append(number(thickness)).append('"');
    if (opacity < 1) {
      body.append(" stroke-opacity=\"").append(String.format(Locale.ROOT, "%.2f", opacity));
      body.append('"');
    }
    body.append("/>");
  }

  private void stop(int offset, Color color, double opacity) {
    definitions.append("<stop offset=\"").append(offset).append("\" stop-color=\"").append(color);
    definitions.append("\" stop-opacity=\"").append(String.format(Locale.ROOT, "%.2f", opacity));
    definitions.append("\"/>");
  }

  private static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }

  /** Makes any text safe inside an element; what XML cannot hold is left out. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(
            c -> {
              switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}
