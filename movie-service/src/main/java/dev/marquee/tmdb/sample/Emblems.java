package dev.marquee.tmdb.sample;

import java.util.ArrayList;
import java.util.List;

/** Motifs of one round sign. */
final class Emblems {
  private Emblems() {}

  /** A blossom of petals. */
  static void petals(Scene scene) {
    scene.background();
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    double x = scene.width() * scene.dice().between(0.44, 0.56);
    double y = scene.height() * 0.37;
    double r = scene.unit() * 0.36;
    canvas.circle(x, y, r * 1.5, canvas.halo(palette.glow(), 0.5), 1);
    for (int whorl = 0; whorl < 3; whorl++) {
      double reach = r * (1 - whorl * 0.27);
      int petals = 10 - whorl * 2;
      Color color = palette.far().mix(palette.glow(), 0.3 + whorl * 0.3);
      for (int petal = 0; petal < petals; petal++) {
        double turn = 360.0 * petal / petals + whorl * 18;
        double angle = Math.toRadians(turn);
        double px = x + Math.cos(angle) * reach * 0.55;
        double py = y + Math.sin(angle) * reach * 0.55;
        canvas.ellipse(px, py, reach * 0.5, reach * 0.22, turn, color, 0.62);
      }
    }
    canvas.circle(x, y, r * 0.16, palette.near(), 1);
    canvas.circle(x, y, r * 0.09, palette.glow(), 1);
  }

  /** A spiral that pulls the eye in. */
  static void spiral(Scene scene) {
    scene.background();
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    double x = scene.width() * 0.5;
    double y = scene.height() * 0.38;
    double turn = scene.dice().between(0, Math.TAU);
    double sense = scene.dice().chance(0.5) ? 1 : -1;
    double reach = Math.hypot(scene.width(), scene.height()) * 0.62;
    for (int arm = 0; arm < 5; arm++) {
      List<Object> path = new ArrayList<>(List.of("M", x, y));
      List<Object> back = new ArrayList<>();
      for (int i = 1; i <= 40; i++) {
        double r = reach * Math.pow(i / 40.0, 1.7);
        double angle = turn + sense * (i * 0.17) + arm * Math.TAU / 5;
        path.addAll(List.of("L", x + r * Math.cos(angle), y + r * Math.sin(angle)));
        double behind = angle + 0.62;
        back.addAll(0, List.of("L", x + r * Math.cos(behind), y + r * Math.sin(behind)));
      }
      path.addAll(back);
      path.add("Z");
      Color color = arm == 0 ? palette.glow() : palette.depth(0.25 + arm * 0.15);
      canvas.path(color, arm == 0 ? 0.9 : 0.8, path.toArray());
    }
    canvas.circle(x, y, scene.unit() * 0.05, palette.near(), 1);
  }

  /** An eye with a fan of lashes of light. */
  static void eye(Scene scene) {
    scene.background();
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    double x = scene.width() * 0.5;
    double y = scene.height() * 0.37;
    double r = scene.unit() * 0.4;
    for (int ray = 0; ray < 36; ray++) {
      double angle = Math.TAU * ray / 36;
      double from = r * 1.06;
      double to = r * (ray % 2 == 0 ? 1.6 : 1.32);
      canvas.stroke(
          palette.horizon(),
          3,
          0.5,
          "M",
          x + from * Math.cos(angle),
          y + from * 0.62 * Math.sin(angle),
          "L",
          x + to * Math.cos(angle),
          y + to * 0.72 * Math.sin(angle));
    }
    Canvas.Spot spot = new Canvas.Spot(x, y, r, false);
    canvas.figure(spot, palette.ink(), 0.95, "M-1 0Q0-1.05 1 0Q0 1.05-1 0Z");
    canvas.circle(x, y, r * 0.46, palette.far(), 1);
    canvas.circle(x, y, r * 0.4, palette.glow(), 1);
    for (int line = 0; line < 24; line++) {
      double angle = Math.TAU * line / 24;
      canvas.stroke(
          palette.near(),
          2,
          0.5,
          "M",
          x + r * 0.2 * Math.cos(angle),
          y + r * 0.2 * Math.sin(angle),
          "L",
          x + r * 0.39 * Math.cos(angle),
          y + r * 0.39 * Math.sin(angle));
    }
    canvas.circle(x, y, r * 0.2, palette.near(), 1);
    canvas.circle(x - r * 0.13, y - r * 0.15, r * 0.07, palette.ink(), 0.95);
    String lid =
        scene.dice().chance(0.5) ? "M-1 0Q0-1.05 1 0Q0-.5-1 0Z" : "M-1 0Q0-1.05 1 0Q0-.8-1 0Z";
    canvas.figure(spot, palette.near(), 1, lid);
  }

  /** A record with its label. */
  static void vinyl(Scene scene) {
    scene.background();
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    double x = scene.width() * scene.dice().between(0.4, 0.6);
    double y = scene.height() * 0.36;
    double r = scene.unit() * 0.4;
    canvas.circle(x + r * 0.05, y + r * 0.07, r, palette.near(), 0.35);
    canvas.circle(x, y, r, palette.near(), 1);
    for (int groove = 0; groove < 12; groove++) {
      canvas.ring(x, y, r * (0.42 + groove * 0.046), 1.2, palette.horizon(), 0.35);
    }
    double turn = scene.dice().between(0, 3);
    for (int shine = 0; shine < 2; shine++) {
      double a = turn + shine * Math.PI;
      canvas.polygon(
          palette.ink(),
          0.13,
          x,
          y,
          x + r * Math.cos(a),
          y + r * Math.sin(a),
          x + r * Math.cos(a + 0.4),
          y + r * Math.sin(a + 0.4));
    }
    canvas.circle(x, y, r * 0.36, palette.glow(), 1);
    canvas.circle(x, y, r * 0.22, palette.far(), 1);
    canvas.circle(x, y, r * 0.045, palette.ink(), 1);
  }
}
