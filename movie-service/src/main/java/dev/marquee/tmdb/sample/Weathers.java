package dev.marquee.tmdb.sample;

import java.util.ArrayList;
import java.util.List;

/** Motifs of small things under a wide sky. */
final class Weathers {
  private Weathers() {}

  /** A tree alone on a hill before the sun. */
  static void tree(Scene scene) {
    scene.background();
    double w = scene.width();
    double h = scene.height();
    Dice dice = scene.dice();
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    double x = w * dice.between(0.35, 0.65);
    double unit = scene.unit();
    scene.shine(x + unit * dice.between(-0.12, 0.12), h * 0.36, unit * 0.27);
    double ground = h * 0.6;
    canvas.ellipse(w * 0.2, h * 1.05, w * 0.9, h * 0.42, 0, palette.depth(0.2), 1);
    canvas.ellipse(x, h * 1.2, w * 0.95, h * 1.2 - ground, 0, palette.depth(0.65), 1);
    double tall = unit * 0.4;
    Color near = palette.near();
    double girth = unit * 0.02;
    double fork = ground - tall * 0.5;
    canvas.polygon(
        near,
        1,
        x - girth * 1.6,
        ground + 8,
        x + girth * 1.6,
        ground + 8,
        x + girth * 0.5,
        fork,
        x - girth * 0.5,
        fork);
    for (int leaf = 0; leaf < 26; leaf++) {
      double angle = dice.between(0, Math.TAU);
      double reach = Math.sqrt(dice.between(0, 1)) * unit * 0.17;
      double lx = x + reach * 1.25 * Math.cos(angle);
      double ly = ground - tall * 0.72 + reach * 0.8 * Math.sin(angle);
      canvas.circle(lx, ly, unit * dice.between(0.025, 0.06), near, 0.94);
    }
    canvas.rect(0, h * 0.9, w, h * 0.1, near, 0.4);
  }

  /** Rain, and an umbrella in it. */
  static void rain(Scene scene) {
    scene.background();
    double w = scene.width();
    double h = scene.height();
    Dice dice = scene.dice();
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    double fall = scene.unit() * 0.05;
    for (int drop = 0; drop < (int) (w / 5); drop++) {
      double x = w * dice.between(-0.05, 1.1);
      double y = h * dice.between(-0.05, 0.8);
      double length = dice.between(0.5, 1.6);
      canvas.stroke(
          palette.ink(),
          2,
          dice.between(0.12, 0.5),
          "M",
          x,
          y,
          "l",
          -fall * 0.35 * length,
          fall * length);
    }
    double x = w * dice.between(0.3, 0.7);
    double y = h * dice.between(0.34, 0.42);
    double r = scene.unit() * dice.between(0.19, 0.27);
    canvas.circle(x, y, r * 1.9, canvas.halo(palette.glow(), 0.5), 1);
    canvas.stroke(palette.near(), 7, 1, "M", x, y - r * 0.9, "V", y + r * 0.95);
    Canvas.Spot spot = new Canvas.Spot(x, y, r, false);
    String hem = "q-.25-.12-.5 0q-.25-.12-.5 0";
    canvas.figure(spot, palette.glow(), 1, "M-1 0A1 .9 0 0 1 1 0" + hem + hem + "Z");
    canvas.figure(spot, palette.far(), 0.55, "M0 0Q.55-.5 0-.9A1 .9 0 0 1 1 0" + hem + "Z");
    canvas.circle(x, y + r * 0.42, r * 0.17, palette.near(), 1);
    canvas.figure(spot, palette.near(), 1, "M-.3 2L-.24 .8Q0 .5 .24 .8L.3 2Z");
    double feet = y + r * 2;
    canvas.rect(
        0, feet - 6, w, h, canvas.gradient(true, palette.near(), 0.85, palette.near(), 1), 1);
  }

  /** Searchlights that sweep the sky from behind a dark land. */
  static void searchlights(Scene scene) {
    scene.background();
    double w = scene.width();
    double h = scene.height();
    Dice dice = scene.dice();
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    double foot = h * 0.66;
    for (int light = 0; light < 5; light++) {
      double x = w * (0.1 + 0.2 * light + dice.between(-0.05, 0.05));
      double aim = w * dice.between(-0.1, 1.1);
      double spread = scene.unit() * dice.between(0.06, 0.12);
      Object beam = canvas.gradient(true, palette.glow(), 0.05, palette.glow(), 0.7);
      canvas.polygon(beam, 1, x - 4, foot, x + 4, foot, aim + spread, -10, aim - spread, -10);
      if (light % 2 == 0) {
        double y = h * dice.between(0.1, 0.3);
        double px = x + (aim - x) * (foot - y) / foot;
        canvas.ellipse(px, y, scene.unit() * 0.1, scene.unit() * 0.03, -8, palette.near(), 0.9);
      }
    }
    for (int layer = 0; layer < 2; layer++) {
      List<Object> land = new ArrayList<>(List.of("M", 0, h, "V", foot));
      double step = w / 14;
      for (int block = 0; block < 14; block++) {
        double top = foot - h * dice.between(0, 0.06) + layer * h * 0.05;
        land.addAll(List.of("V", top, "H", step * (block + 1)));
      }
      land.addAll(List.of("V", h, "Z"));
      canvas.path(palette.depth(0.4 + layer * 0.6), 1, land.toArray());
    }
  }
}
