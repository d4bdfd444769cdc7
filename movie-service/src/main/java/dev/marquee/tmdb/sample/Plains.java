package dev.marquee.tmdb.sample;

import java.util.ArrayList;
import java.util.List;

/** Motifs of roads, fences and dry land. */
final class Plains {
  private Plains() {}

  /** A huge sun behind table mountains and a cactus. */
  static void mesas(Scene scene) {
    scene.background();
    double w = scene.width();
    double h = scene.height();
    Dice dice = scene.dice();
    scene.shine(w * dice.between(0.4, 0.6), h * 0.4, scene.unit() * 0.3);
    for (int layer = 0; layer < 3; layer++) {
      Color color = scene.palette().depth(layer / 2.6);
      double foot = h * (0.56 + 0.08 * layer);
      scene.canvas().rect(0, foot, w, h - foot, color, 1);
      for (int i = 0; i < 2; i++) {
        double x = w * dice.between(-0.1, 0.95);
        double top = foot - h * dice.between(0.07, 0.18) * (1 - layer * 0.2);
        double breadth = w * dice.between(0.1, 0.24);
        double slope = w * 0.05;
        double[] outline = {
          x - slope, foot + 1, x, top, x + breadth, top, x + breadth + slope, foot + 1
        };
        scene.canvas().polygon(color, 1, outline);
      }
    }
    double x = w * (dice.chance(0.5) ? dice.between(0.12, 0.25) : dice.between(0.75, 0.88));
    double size = scene.unit() * 0.3;
    double y = h * 0.74;
    Color near = scene.palette().near();
    double stem = size * 0.13;
    scene.canvas().stroke(near, stem, 1, "M", x, y, "V", y - size);
    double left = x - size * 0.28;
    double right = x + size * 0.26;
    scene
        .canvas()
        .stroke(near, stem * 0.8, 1, "M", x, y - size * 0.35, "H", left, "V", y - size * 0.7);
    scene
        .canvas()
        .stroke(near, stem * 0.8, 1, "M", x, y - size * 0.5, "H", right, "V", y - size * 0.88);
  }

  /** A road to the horizon, straight or winding, and a sun that may be striped. */
  static void road(Scene scene) {
    scene.background();
    double w = scene.width();
    double h = scene.height();
    Dice dice = scene.dice();
    double horizon = h * dice.between(0.44, 0.54);
    double r = scene.unit() * dice.between(0.15, 0.28);
    double x = w * dice.between(0.4, 0.6);
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    boolean striped = dice.chance(0.35);
    double sunX = striped ? x : w * dice.between(0.2, 0.8);
    scene.shine(sunX, horizon - r * (striped ? 0.35 : dice.between(0.1, 1.5)), r);
    for (int stripe = 0; striped && stripe < 4; stripe++) {
      double y = horizon - r * (0.05 + 0.24 * stripe);
      Color sky = palette.sky().mix(palette.horizon(), 0.5);
      canvas.rect(0, y, w, r * (0.1 - 0.02 * stripe), sky, 1);
    }
    if (!striped) {
      double peak = w * dice.between(0.1, 0.9);
      double rise = h * dice.between(0.08, 0.16);
      double[] range = {
        0,
        horizon + 1,
        0,
        horizon - rise * 0.4,
        peak * 0.5,
        horizon - rise * 0.2,
        peak,
        horizon - rise,
        (peak + w) / 2,
        horizon - rise * 0.3,
        w,
        horizon - rise * 0.5,
        w,
        horizon + 1
      };
      canvas.polygon(palette.depth(0.1), 1, range);
    }
    Object ground = canvas.gradient(true, palette.far(), 1, palette.near(), 1);
    canvas.rect(0, horizon, w, h - horizon, ground, 1);
    if (dice.chance(0.5)) {
      straight(scene, x, horizon);
    } else {
      winding(scene, x, horizon);
    }
  }

  private static void straight(Scene scene, double x, double horizon) {
    double w = scene.width();
    double h = scene.height();
    double[] asphalt = {x - w * 0.012, horizon, x + w * 0.012, horizon, w * 0.98, h, w * 0.02, h};
    scene.canvas().polygon(scene.palette().near(), 1, asphalt);
    for (int dash = 0; dash < 6; dash++) {
      double from = Math.pow(dash / 6.0, 2);
      double to = Math.pow((dash + 0.55) / 6.0, 2);
      double y1 = horizon + (h - horizon) * from;
      double y2 = horizon + (h - horizon) * to;
      double near = w * 0.02 * from;
      double far = w * 0.02 * to;
      double[] line = {x - near, y1, x + near, y1, x + far, y2, x - far, y2};
      scene.canvas().polygon(scene.palette().glow(), 0.9, line);
    }
  }

  private static void winding(Scene scene, double x, double horizon) {
    double w = scene.width();
    double deep = scene.height() - horizon;
    double bend = scene.unit() * (scene.dice().chance(0.5) ? 0.42 : -0.42);
    double y1 = horizon + deep * 0.16;
    double y2 = horizon + deep * 0.45;
    double end = scene.height();
    double middle = x + bend * 0.35;
    scene
        .canvas()
        .path(
            scene.palette().near(),
            1,
            "M",
            x,
            horizon,
            "C",
            x + bend,
            y1,
            x - bend,
            y1,
            middle,
            y2,
            "C",
            middle + bend,
            y2 + deep * 0.2,
            x - bend,
            end - deep * 0.2,
            x - w * 0.3,
            end,
            "H",
            x + w * 0.42,
            "C",
            x - bend * 0.2,
            end - deep * 0.2,
            middle + bend * 1.5,
            y2 + deep * 0.16,
            middle + w * 0.05,
            y2,
            "C",
            x - bend * 0.7,
            y1,
            x + bend * 1.15,
            y1,
            x + 4,
            horizon,
            "Z");
  }

  /** A low sun behind posts and wire. */
  static void wire(Scene scene) {
    scene.background();
    double w = scene.width();
    double h = scene.height();
    Dice dice = scene.dice();
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    scene.shine(w * dice.between(0.3, 0.7), h * 0.5, scene.unit() * 0.2);
    canvas.rect(
        0, h * 0.6, w, h * 0.4, canvas.gradient(true, palette.far(), 1, palette.near(), 1), 1);
    int posts = (int) Math.round(w / 130);
    double spacing = w / posts;
    double foot = h * 0.7;
    double top = h * 0.36;
    for (int post = 0; post <= posts; post++) {
      double x = spacing * (post + 0.1) + dice.between(-12, 12);
      double lean = dice.between(-14, 14);
      canvas.stroke(palette.near(), 9, 1, "M", x, foot, "L", x + lean, top);
    }
    for (int row = 0; row < 3; row++) {
      double y = top + h * (0.03 + 0.08 * row);
      List<Object> path = new ArrayList<>(List.of("M", -20, y));
      for (double x = 0; x < w + spacing; x += spacing) {
        path.addAll(List.of("q", spacing / 2, h * 0.03, spacing, 0));
      }
      canvas.stroke(palette.near(), 2.5, 1, path.toArray());
      for (double x = spacing * 0.2; x < w; x += spacing * 0.3) {
        double dip = h * 0.012;
        canvas.stroke(
            palette.near(),
            2.5,
            1,
            "M",
            x - 6,
            y + dip - 7,
            "l",
            12,
            14,
            "m",
            0,
            -14,
            "l",
            -12,
            14);
      }
    }
    canvas.rect(0, h * 0.69, w, h * 0.31, palette.near(), 1);
  }
}
