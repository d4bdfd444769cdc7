package dev.marquee.tmdb.sample;

/** Motifs of things built. */
final class Cities {
  private Cities() {}

  /** Towers with lit windows under a moon. */
  static void skyline(Scene scene) {
    scene.background();
    double w = scene.width();
    double h = scene.height();
    Dice dice = scene.dice();
    scene.shine(w * dice.between(0.2, 0.8), h * 0.2, scene.unit() * 0.09);
    for (int layer = 0; layer < 3; layer++) {
      Color color = scene.palette().depth(layer / 2.0);
      double x = -w * dice.between(0, 0.08);
      while (x < w) {
        double breadth = scene.unit() * dice.between(0.1, 0.19);
        double top = h * (0.2 + 0.16 * layer + dice.between(0, 0.24));
        scene.canvas().rect(x, top, breadth + 1, h - top, color, 1);
        if (dice.chance(0.3)) {
          scene
              .canvas()
              .rect(x + breadth * 0.46, top - h * 0.06, breadth * 0.06, h * 0.06, color, 1);
        }
        if (layer > 0) {
          windows(scene, x, top, breadth, layer == 1 ? 0.5 : 0.95);
        }
        x += breadth + (dice.chance(0.3) ? scene.unit() * 0.03 : 0);
      }
    }
  }

  private static void windows(Scene scene, double x, double top, double breadth, double opacity) {
    double pitch = scene.unit() * 0.032;
    for (double wy = top + pitch * 0.6; wy < scene.height() * 0.8; wy += pitch * 1.35) {
      for (double wx = x + pitch * 0.5; wx < x + breadth - pitch; wx += pitch) {
        if (scene.dice().chance(0.22)) {
          scene.canvas().rect(wx, wy, pitch * 0.5, pitch * 0.7, scene.palette().glow(), opacity);
        }
      }
    }
  }

  /** A house front with a few lights on. */
  static void facade(Scene scene) {
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    double w = scene.width();
    double h = scene.height();
    canvas.rect(0, 0, w, h, canvas.gradient(true, palette.far(), 1, palette.near(), 1), 1);
    int columns = w > h ? 9 : 4;
    double cell = w / columns;
    double rows = Math.ceil(h / (cell * 1.2));
    for (int row = 0; row < rows; row++) {
      canvas.rect(0, row * cell * 1.2 - 3, w, 5, palette.near(), 0.5);
      for (int column = 0; column < columns; column++) {
        window(scene, column * cell + cell * 0.2, row * cell * 1.2 + cell * 0.22, cell * 0.6);
      }
    }
  }

  private static void window(Scene scene, double x, double y, double size) {
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    double tall = size * 1.3;
    double mood = scene.dice().between(0, 1);
    boolean lit = mood < 0.3;
    Color pane = lit ? palette.glow() : palette.near().mix(palette.sky(), 0.6);
    canvas.rect(x, y, size, tall, pane, 1);
    if (lit && mood < 0.1) {
      double middle = x + size * 0.5;
      canvas.circle(middle, y + tall * 0.5, size * 0.15, palette.near(), 1);
      canvas.ellipse(middle, y + tall, size * 0.3, tall * 0.32, 0, palette.near(), 1);
      canvas.rect(x - 2, y + tall, size + 4, tall * 0.4, palette.far().mix(palette.near(), 0.4), 1);
    } else if (mood < 0.5) {
      Color curtain = palette.horizon().mix(palette.far(), 0.35);
      double drop = y + tall;
      double bend = y + tall * 0.6;
      canvas.path(
          curtain, 0.75, "M", x, y, "H", x + size * 0.46, "Q", x + size * 0.06, bend, x, drop, "Z");
      double end = x + size;
      canvas.path(
          curtain,
          0.75,
          "M",
          end,
          y,
          "H",
          x + size * 0.54,
          "Q",
          x + size * 0.94,
          bend,
          end,
          drop,
          "Z");
    }
    canvas.rect(x + size * 0.47, y, size * 0.06, tall, palette.near(), 0.7);
    canvas.rect(x - size * 0.08, y + tall, size * 1.16, size * 0.08, palette.horizon(), 0.5);
  }

  /** Rows of arches. */
  static void arches(Scene scene) {
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    double w = scene.width();
    double h = scene.height();
    scene.background();
    int columns = w > h ? 6 : 3;
    double cell = w / columns;
    double[] feet = {h * 0.34, h * 0.68, h * 1.02};
    for (int row = 0; row < feet.length; row++) {
      Color wall = palette.depth(row / 2.4);
      double top = row == 0 ? h * 0.03 : feet[row - 1];
      canvas.rect(0, top, w, h - top, wall, 1);
      canvas.rect(0, top, w, h * 0.012, palette.horizon(), 0.8);
      for (int column = 0; column < columns; column++) {
        boolean lit = scene.dice().chance(0.3);
        for (int step = 0; step < 4; step++) {
          double half = cell * (0.4 - 0.075 * step);
          double x = cell * (column + 0.5);
          double spring = top + h * 0.05 + cell * 0.42;
          Color inner = lit ? palette.glow() : palette.sky();
          Color color = wall.mix(inner, (step + 1) / 4.0);
          canvas.path(
              color, 1, "M", x - half, feet[row], "V", spring, "A", half, half, 0, 0, 1, x + half,
              spring, "V", feet[row], "Z");
        }
      }
    }
  }
}
