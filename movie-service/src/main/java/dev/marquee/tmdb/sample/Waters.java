package dev.marquee.tmdb.sample;

import java.util.ArrayList;
import java.util.List;

/** Motifs of the sea and its shores. */
final class Waters {
  private Waters() {}

  /** Sails on a calm sea, mirrored. */
  static void boats(Scene scene) {
    scene.background();
    double w = scene.width();
    double h = scene.height();
    Dice dice = scene.dice();
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    double horizon = h * 0.5;
    scene.shine(w * dice.between(0.25, 0.75), h * dice.between(0.2, 0.34), scene.unit() * 0.13);
    Object sea = canvas.gradient(true, palette.far(), 1, palette.near(), 1);
    canvas.rect(0, horizon, w, h - horizon, sea, 1);
    int boats = dice.whole(1, 4);
    int large = dice.whole(0, boats - 1);
    for (int boat = 0; boat < boats; boat++) {
      double x = w * ((boat + 0.5) / boats + dice.between(-0.12, 0.12) / boats);
      double size = scene.unit() * (boat == large ? 0.2 + 0.12 / boats : dice.between(0.07, 0.12));
      double y = horizon + size * 0.35;
      Color sail = boat == large ? palette.ink() : palette.glow();
      for (boolean mirrored : new boolean[] {false, true}) {
        Canvas.Spot spot = new Canvas.Spot(x, y, size, mirrored);
        double opacity = mirrored ? 0.25 : 1;
        canvas.figure(spot, sail, opacity, "M0-1.3V-.12H.62Z");
        canvas.figure(spot, palette.glow(), opacity, "M-.06-1.1V-.12H-.46Z");
        canvas.figure(spot, palette.near(), opacity, "M-.6-.08H.72L.5 .14H-.42Z");
      }
    }
    for (int glint = 0; glint < 16; glint++) {
      double y = horizon + (h - horizon) * dice.between(0.05, 0.7);
      double length = scene.unit() * dice.between(0.04, 0.16);
      canvas.rect(w * dice.between(0, 1), y, length, 3, palette.ink(), 0.25);
    }
  }

  /** A suspension bridge in haze. */
  static void bridge(Scene scene) {
    scene.background();
    double w = scene.width();
    double h = scene.height();
    Dice dice = scene.dice();
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    scene.shine(w * dice.between(0.35, 0.65), h * 0.34, scene.unit() * 0.16);
    double deck = h * 0.56;
    double top = h * 0.16;
    canvas.rect(0, deck, w, h, canvas.gradient(true, palette.far(), 0.9, palette.near(), 1), 1);
    Color steel = palette.near();
    double first = w * dice.between(-0.1, 0.24);
    double[] towers = {first, first + Math.max(w * 0.62, scene.unit() * dice.between(0.6, 1))};
    for (double tower : towers) {
      double half = scene.unit() * 0.035;
      canvas.rect(tower - half, top, half * 0.6, h * 0.56, steel, 1);
      canvas.rect(tower + half * 0.4, top, half * 0.6, h * 0.56, steel, 1);
      for (int brace = 0; brace < 4; brace++) {
        canvas.rect(tower - half, top + h * 0.09 * brace, half * 2, h * 0.012, steel, 1);
      }
    }
    double span = towers[1] - towers[0];
    List<Object> hangers = new ArrayList<>();
    for (int hanger = 1; hanger < 24; hanger++) {
      double at = hanger / 24.0;
      double lift = Math.pow(2 * at - 1, 2);
      double x = towers[0] + span * at;
      hangers.addAll(List.of("M", x, deck - (deck - top) * (0.06 + 0.94 * lift), "V", deck));
    }
    canvas.stroke(steel, 1.6, 0.85, hangers.toArray());
    double dip = deck + (deck - top) * 0.88;
    canvas.stroke(
        steel,
        5,
        1,
        "M",
        towers[0],
        top,
        "Q",
        (towers[0] + towers[1]) / 2,
        dip,
        towers[1],
        top,
        "L",
        towers[1] + w * 0.42,
        deck,
        "M",
        towers[0],
        top,
        "L",
        towers[0] - w * 0.42,
        deck);
    canvas.rect(0, deck, w, h * 0.018, steel, 1);
    for (int glint = 0; glint < 14; glint++) {
      double y = deck + h * dice.between(0.05, 0.3);
      canvas.rect(w * dice.between(0, 1), y, scene.unit() * 0.09, 3, palette.glow(), 0.3);
    }
  }
}
