package dev.marquee.tmdb.sample;

/** Motifs of night and light. */
final class Skies {
  private Skies() {}

  /** A ringed planet among stars, above the curve of another. */
  static void planet(Scene scene) {
    scene.background();
    double w = scene.width();
    double h = scene.height();
    stars(scene, 90);
    Dice dice = scene.dice();
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    double x = w * dice.between(0.3, 0.7);
    double y = h * dice.between(0.28, 0.36);
    double r = scene.unit() * dice.between(0.19, 0.26);
    double tilt = dice.between(-30, 30);
    canvas.circle(x, y, r * 2.2, canvas.halo(palette.glow(), 0.4), 1);
    canvas.ellipse(x, y, r * 1.9, r * 0.42, tilt, palette.glow(), 0.55);
    canvas.ellipse(x, y, r * 1.6, r * 0.3, tilt, palette.sky(), 1);
    canvas.circle(x, y, r, canvas.gradient(false, palette.glow(), 1, palette.far(), 1), 1);
    for (int band = 0; band < 4; band++) {
      double lift = r * (-0.55 + 0.34 * band);
      double reach = Math.sqrt(r * r - lift * lift);
      canvas.rect(x - reach, y + lift, reach * 2, r * 0.09, palette.near(), 0.28);
    }
    double moon = scene.unit() * dice.between(0.03, 0.06);
    canvas.circle(x + r * 1.7, y - r * 0.8, moon, palette.glow(), 0.9);
    double edge = Math.max(w, h) * 1.1;
    double top = h * 0.66;
    canvas.circle(w * 0.5, top + edge, edge * 1.015, palette.glow(), 0.35);
    canvas.circle(
        w * 0.5, top + edge, edge, canvas.gradient(true, palette.far(), 1, palette.near(), 1), 1);
  }

  private static void stars(Scene scene, int count) {
    for (int star = 0; star < count; star++) {
      double x = scene.width() * scene.dice().between(0, 1);
      double y = scene.height() * scene.dice().between(0, 0.75);
      double size = Math.pow(scene.dice().between(0, 1), 3) * 2.2 + 0.5;
      scene.canvas().circle(x, y, size, scene.palette().ink(), scene.dice().between(0.3, 0.95));
    }
  }

  /** A moon behind bare trees and mist. */
  static void forest(Scene scene) {
    scene.background();
    double w = scene.width();
    double h = scene.height();
    Dice dice = scene.dice();
    Canvas canvas = scene.canvas();
    scene.shine(w * dice.between(0.35, 0.65), h * dice.between(0.26, 0.36), scene.unit() * 0.19);
    for (int layer = 0; layer < 3; layer++) {
      Color color = scene.palette().depth(0.2 + 0.4 * layer);
      int trees = (int) (w / scene.unit() * (8 - 2 * layer));
      for (int tree = 0; tree < trees; tree++) {
        double x = w * (tree + dice.between(0.1, 0.9)) / trees;
        trunk(scene, x, scene.unit() * (0.012 + 0.014 * layer), color);
      }
      Object mist =
          canvas.gradient(
              true, scene.palette().horizon(), 0, scene.palette().horizon(), 0.35 - 0.1 * layer);
      canvas.rect(0, h * 0.4, w, h * 0.35, mist, 1);
    }
    canvas.rect(
        0,
        h * 0.6,
        w,
        h * 0.4,
        canvas.gradient(true, scene.palette().near(), 0, scene.palette().near(), 1),
        1);
  }

  private static void trunk(Scene scene, double x, double girth, Color color) {
    double h = scene.height();
    double lean = scene.dice().between(-0.03, 0.03) * scene.unit();
    scene
        .canvas()
        .polygon(
            color,
            1,
            x - girth,
            h,
            x + girth,
            h,
            x + lean + girth * 0.45,
            -5,
            x + lean - girth * 0.45,
            -5);
    int branches = 4;
    for (int branch = 0; branch < branches; branch++) {
      double y = h * scene.dice().between(0.04, 0.5);
      double reach =
          scene.unit() * scene.dice().between(0.06, 0.16) * (scene.dice().chance(0.5) ? 1 : -1);
      double rise = scene.unit() * scene.dice().between(0.05, 0.12);
      double from = x + lean * (1 - y / h);
      scene
          .canvas()
          .stroke(color, girth * 0.5, 1, "M", from, y, "q", reach * 0.6, -rise * 0.2, reach, -rise);
      scene
          .canvas()
          .stroke(
              color,
              girth * 0.3,
              1,
              "M",
              from + reach * 0.55,
              y - rise * 0.35,
              "l",
              reach * 0.1,
              -rise * 0.7);
    }
  }

  /** Spotlights that meet on a stage. */
  static void beams(Scene scene) {
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    double w = scene.width();
    double h = scene.height();
    canvas.rect(0, 0, w, h, canvas.gradient(true, palette.sky(), 1, palette.near(), 1), 1);
    int lamps = w > h ? 7 : 5;
    double floor = h * 0.66;
    for (int lamp = 0; lamp < lamps; lamp++) {
      double x = w * (lamp + 0.5) / lamps;
      double aim = w * (0.5 + (0.5 - (lamp + 0.5) / lamps) * scene.dice().between(0.3, 1.1));
      double spread = scene.unit() * scene.dice().between(0.1, 0.17);
      Color color = lamp % 2 == 0 ? palette.glow() : palette.horizon();
      Object light = canvas.gradient(true, color, 0.85, color, 0.12);
      canvas.polygon(light, 1, x - 7, 0, x + 7, 0, aim + spread, floor, aim - spread, floor);
      canvas.ellipse(aim, floor, spread, spread * 0.24, 0, color, 0.45);
      canvas.rect(x - 14, 0, 28, 22, palette.near(), 1);
    }
    double tall = scene.unit() * 0.3;
    double x = w * 0.5;
    canvas.circle(x, floor - tall, tall * 0.13, palette.near(), 1);
    Canvas.Spot spot = new Canvas.Spot(x, floor, tall, false);
    canvas.figure(spot, palette.near(), 1, "M-.2-.78Q0-.92 .2-.78L.13 0H-.13Z");
    canvas.rect(0, floor + h * 0.045, w, h, palette.near(), 0.85);
  }

  /** Rain of light over a dark ground. */
  static void bars(Scene scene) {
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    double w = scene.width();
    double h = scene.height();
    canvas.rect(0, 0, w, h, canvas.gradient(true, palette.near(), 1, palette.sky(), 1), 1);
    int bars = w > h ? 36 : 15;
    double pitch = w / bars;
    double middle = h * 0.42;
    for (int bar = 0; bar < bars; bar++) {
      double wave = Math.sin(bar * 0.55 + scene.dice().between(0, 0.8));
      double reach = h * (0.1 + 0.2 * Math.abs(wave) + scene.dice().between(0, 0.09));
      Color color = palette.glow().mix(palette.horizon(), bar / (double) bars);
      double x = pitch * bar + pitch * 0.18;
      canvas.rect(
          x, middle - reach, pitch * 0.64, reach, canvas.gradient(true, color, 0.25, color, 1), 1);
      canvas.rect(
          x, middle + 4, pitch * 0.64, reach * 0.7, canvas.gradient(true, color, 0.7, color, 0), 1);
    }
  }
}
