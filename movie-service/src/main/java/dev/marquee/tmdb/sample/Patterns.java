package dev.marquee.tmdb.sample;

import java.util.ArrayList;
import java.util.List;

/** Motifs of plain geometry. */
final class Patterns {
  private Patterns() {}

  /** Rings around a centre, some broken. */
  static void rings(Scene scene) {
    scene.background();
    Dice dice = scene.dice();
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    double x = scene.width() * dice.between(0.4, 0.6);
    double y = scene.height() * 0.38;
    double step = scene.unit() * 0.062;
    for (int ring = 10; ring > 0; ring--) {
      Color color =
          ring % 2 == 0
              ? palette.depth(1 - ring / 12.0)
              : palette.horizon().mix(palette.glow(), 1 - ring / 10.0);
      canvas.circle(x, y, step * ring, color, 1);
      if (ring % 3 == 0) {
        double from = dice.between(0, Math.TAU);
        arc(
            canvas,
            x,
            y,
            step * (ring - 0.5),
            from,
            from + dice.between(0.7, 2),
            step,
            palette.near());
      }
    }
    canvas.circle(x, y, step * 0.8, palette.glow(), 1);
  }

  private static void arc(
      Canvas canvas,
      double x,
      double y,
      double r,
      double from,
      double to,
      double thick,
      Color color) {
    canvas.stroke(
        color,
        thick,
        1,
        "M",
        x + r * Math.cos(from),
        y + r * Math.sin(from),
        "A",
        r,
        r,
        0,
        to - from > Math.PI ? 1 : 0,
        1,
        x + r * Math.cos(to),
        y + r * Math.sin(to));
  }

  /** Bands that cross before a disc. */
  static void diagonals(Scene scene) {
    scene.background();
    double w = scene.width();
    double h = scene.height();
    Dice dice = scene.dice();
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    scene.shine(w * dice.between(0.4, 0.6), h * 0.36, scene.unit() * 0.24);
    for (int band = 0; band < 7; band++) {
      boolean rising = band % 2 == 0;
      double x = w * dice.between(-0.3, 1);
      double breadth = scene.unit() * dice.between(0.03, 0.13);
      double run = h * (rising ? 0.6 : -0.6);
      Color color = band % 3 == 2 ? palette.glow() : palette.depth(band / 7.0);
      canvas.polygon(
          color,
          band % 3 == 2 ? 0.9 : 0.85,
          x,
          h,
          x + breadth,
          h,
          x + breadth + run,
          0,
          x + run,
          0);
    }
  }

  /** Overlapping discs. */
  static void discs(Scene scene) {
    scene.background();
    double w = scene.width();
    double h = scene.height();
    Dice dice = scene.dice();
    Palette palette = scene.palette();
    List<Color> colors = List.of(palette.far(), palette.glow(), palette.near(), palette.ink());
    int discs = w > h ? 15 : 9;
    for (int disc = 0; disc < discs; disc++) {
      double x = w * (disc % 3 + dice.between(0, 1)) / 3;
      double y = h * dice.between(0.04, 0.64);
      double r = scene.unit() * dice.between(0.06, 0.21);
      Color color = colors.get(disc % colors.size());
      scene.canvas().circle(x, y, r, color, 0.86);
      if (dice.chance(0.4)) {
        scene.canvas().ring(x, y, r * 1.18, 4, color, 0.8);
      }
    }
  }

  /** Quarter discs on a grid. */
  static void tiles(Scene scene) {
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    double w = scene.width();
    double h = scene.height();
    int columns = w > h ? 8 : 4;
    double cell = w / columns;
    List<Color> colors =
        List.of(palette.far(), palette.glow(), palette.horizon(), palette.near(), palette.sky());
    canvas.rect(0, 0, w, h, palette.horizon(), 1);
    for (int row = 0; row * cell < h; row++) {
      for (int column = 0; column < columns; column++) {
        int ground = scene.dice().whole(0, 4);
        int shape = (ground + scene.dice().whole(1, 4)) % 5;
        double x = column * cell;
        double y = row * cell;
        canvas.rect(x, y, cell + 0.5, cell + 0.5, colors.get(ground), 1);
        quarter(canvas, x, y, cell, scene.dice().whole(0, 5), colors.get(shape));
      }
    }
  }

  private static void quarter(Canvas canvas, double x, double y, double c, int turn, Color color) {
    switch (turn) {
      case 0 -> canvas.path(color, 1, "M", x, y, "H", x + c, "A", c, c, 0, 0, 1, x, y + c, "Z");
      case 1 -> canvas.path(color, 1, "M", x + c, y, "V", y + c, "A", c, c, 0, 0, 1, x, y, "Z");
      case 2 -> canvas.path(color, 1, "M", x + c, y + c, "H", x, "A", c, c, 0, 0, 1, x + c, y, "Z");
      case 3 -> canvas.path(color, 1, "M", x, y + c, "V", y, "A", c, c, 0, 0, 1, x + c, y + c, "Z");
      case 4 -> canvas.circle(x + c / 2, y + c / 2, c * 0.34, color, 1);
      default -> canvas.polygon(color, 1, x, y, x + c, y + c, x, y + c);
    }
  }

  /** Lines of equal height, as on a map. */
  static void contours(Scene scene) {
    scene.background();
    Canvas canvas = scene.canvas();
    Dice dice = scene.dice();
    double x = scene.width() * dice.between(0.35, 0.65);
    double y = scene.height() * dice.between(0.32, 0.42);
    double[] bumps = new double[9];
    for (int i = 0; i < bumps.length; i++) {
      bumps[i] = dice.between(0.72, 1.3);
    }
    for (int level = 13; level > 0; level--) {
      double r = scene.unit() * 0.058 * level;
      List<Object> path = new ArrayList<>();
      for (int i = 0; i <= bumps.length; i++) {
        double bump = 1 + (bumps[i % bumps.length] - 1) * (0.35 + level / 15.0);
        double before =
            1 + (bumps[(i + bumps.length - 1) % bumps.length] - 1) * (0.35 + level / 15.0);
        double angle = Math.TAU * i / bumps.length;
        double middle = angle - Math.PI / bumps.length;
        double mid = (bump + before) / 2;
        if (i == 0) {
          path.addAll(List.of("M", x + r * mid * Math.cos(middle), y + r * mid * Math.sin(middle)));
        } else {
          double previous = Math.TAU * (i - 1) / bumps.length;
          path.addAll(
              List.of(
                  "Q",
                  x + r * before * 1.06 * Math.cos(previous),
                  y + r * before * 1.06 * Math.sin(previous),
                  x + r * mid * Math.cos(middle),
                  y + r * mid * Math.sin(middle)));
        }
      }
      double depth = 1 - level / 13.0;
      canvas.path(scene.palette().horizon().mix(scene.palette().far(), depth), 1, path.toArray());
      canvas.stroke(scene.palette().near(), level % 4 == 0 ? 3 : 1.2, 0.7, path.toArray());
    }
    canvas.circle(x, y, scene.unit() * 0.022, scene.palette().glow(), 1);
  }
}
