package dev.marquee.tmdb.sample;

import java.util.ArrayList;
import java.util.List;

/** Motifs of land and water. */
final class Landscapes {
  private Landscapes() {}

  /** A sun over ridges, one behind the other. */
  static void ridges(Scene scene) {
    scene.background();
    double w = scene.width();
    double h = scene.height();
    Dice dice = scene.dice();
    scene.shine(w * dice.between(0.3, 0.7), h * dice.between(0.24, 0.36), scene.unit() * 0.15);
    int layers = 5;
    int wide = dice.whole(4, 8);
    for (int layer = 0; layer < layers; layer++) {
      double depth = layer / (layers - 1.0);
      double base = h * (0.42 + 0.12 * layer);
      int peaks = wide + layer;
      List<Double> points = new ArrayList<>(List.of(0.0, h));
      for (int i = 0; i <= peaks; i++) {
        double lift = i % 2 == 0 ? 0.02 : dice.between(0.07, 0.2) * (1 - depth * 0.5);
        points.add(w * (i - 0.5 + dice.between(-0.2, 0.2)) / (peaks - 1));
        points.add(base - h * lift);
      }
      points.addAll(List.of(w, h));
      Color color = scene.palette().depth(depth);
      Object fill =
          scene.canvas().gradient(true, color.mix(scene.palette().horizon(), 0.18), 1, color, 1);
      scene.canvas().polygon(fill, 1, points.stream().mapToDouble(Double::doubleValue).toArray());
    }
  }

  /** A sun that sinks into bands of waves. */
  static void waves(Scene scene) {
    scene.background();
    double w = scene.width();
    double h = scene.height();
    Dice dice = scene.dice();
    double sun = scene.unit() * dice.between(0.1, 0.24);
    scene.shine(w * dice.between(0.25, 0.75), h * dice.between(0.22, 0.44), sun);
    for (int band = 0; band < 8; band++) {
      double depth = band / 7.0;
      double y = h * (0.44 + 0.075 * band);
      double length = w / dice.between(2.2, 3.4) * (0.6 + depth * 0.6);
      double swell = h * (0.018 + 0.022 * depth);
      List<Object> path = new ArrayList<>(List.of("M", -length * dice.between(0, 1), y));
      for (double x = 0; x < w + 2 * length; x += length) {
        path.addAll(List.of("q", length / 4, -swell * 2, length / 2, 0));
        path.addAll(List.of("q", length / 4, swell * 2, length / 2, 0));
      }
      path.addAll(List.of("V", h, "H", 0, "Z"));
      scene.canvas().path(scene.palette().depth(depth), 1, path.toArray());
    }
  }

  /** Rolling hills under clouds and a balloon. */
  static void hills(Scene scene) {
    scene.background();
    double w = scene.width();
    double h = scene.height();
    Dice dice = scene.dice();
    Canvas canvas = scene.canvas();
    for (int cloud = 0; cloud < 3; cloud++) {
      double x = w * dice.between(0.05, 0.85);
      double y = h * dice.between(0.08, 0.34);
      double r = scene.unit() * dice.between(0.04, 0.07);
      for (int puff = 0; puff < 3; puff++) {
        double lift = puff == 1 ? r * 0.5 : 0;
        canvas.circle(x + r * 1.1 * puff, y - lift, r, scene.palette().ink(), 0.8);
      }
      canvas.rect(x, y, r * 2.2, r, scene.palette().ink(), 0.8);
    }
    double bx = w * dice.between(0.3, 0.7);
    double by = h * 0.3;
    double r = scene.unit() * 0.15;
    Color glow = scene.palette().glow();
    canvas.circle(bx, by, r, glow, 1);
    canvas.polygon(
        glow, 1, bx - r * 0.86, by + r * 0.5, bx + r * 0.86, by + r * 0.5, bx, by + r * 1.7);
    canvas.ellipse(bx, by, r * 0.42, r, 0, scene.palette().far(), 0.75);
    canvas.rect(bx - r * 0.2, by + r * 1.65, r * 0.4, r * 0.32, scene.palette().near(), 1);
    for (int hill = 0; hill < 4; hill++) {
      double depth = hill / 3.0;
      double x = w * dice.between(0.1, 0.9);
      double y = h * (1.02 + 0.09 * hill);
      canvas.ellipse(x, y, w * 0.85, h * 0.44, 0, scene.palette().depth(depth), 1);
    }
    canvas.rect(0, h * 0.86, w, h * 0.14, scene.palette().near(), 1);
  }
}
