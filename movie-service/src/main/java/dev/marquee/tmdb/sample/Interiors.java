package dev.marquee.tmdb.sample;

/** Motifs seen from inside, or from across the yard. */
final class Interiors {
  private Interiors() {}

  /** Light through a blind, falling on a wall. */
  static void blinds(Scene scene) {
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    double w = scene.width();
    double h = scene.height();
    canvas.rect(0, 0, w, h, canvas.gradient(true, palette.sky(), 1, palette.near(), 1), 1);
    double slant =
        scene.unit() * scene.dice().between(0.12, 0.3) * (scene.dice().chance(0.5) ? 1 : -1);
    double left = w * 0.12;
    double right = w * 0.88;
    double pitch = h * 0.058;
    for (int slat = 0; slat < 11; slat++) {
      double y = h * 0.1 + slat * pitch;
      double fade = 0.95 - slat * 0.055;
      double[] light = {
        left,
        y + slant,
        right,
        y - slant,
        right,
        y - slant + pitch * 0.55,
        left,
        y + slant + pitch * 0.55
      };
      canvas.polygon(palette.glow(), fade * 0.85, light);
    }
    double x = w * scene.dice().between(0.4, 0.6);
    double size = scene.unit() * 0.2;
    double y = h * 0.47;
    Canvas.Spot spot = new Canvas.Spot(x, y, size, false);
    Color near = palette.near();
    canvas.ellipse(x, y, size * 0.62, size * 0.78, 0, near, 1);
    canvas.ellipse(x, y - size * 0.42, size * 1.15, size * 0.17, -4, near, 1);
    canvas.figure(spot, near, 1, "M-.62-.45Q-.5-1.15 0-1.02Q.55-1.15 .6-.5Z");
    canvas.figure(spot, near, 1, "M-2 9Q-1.9 1.1-.4 .75H.4Q1.9 1.1 2 9Z");
  }

  /** Door behind door, and somebody in the light. */
  static void corridor(Scene scene) {
    Canvas canvas = scene.canvas();
    Palette palette = scene.palette();
    double w = scene.width();
    double h = scene.height();
    double x = w * scene.dice().between(0.44, 0.56);
    double floor = h * 0.68;
    canvas.rect(0, 0, w, h, palette.near(), 1);
    int doors = 7;
    double breadth = 0;
    double top = 0;
    double bottom = 0;
    for (int door = 0; door < doors; door++) {
      double scale = Math.pow(0.72, door);
      breadth = Math.max(w * 0.5, scene.unit() * 0.5) * scale;
      top = floor - h * 0.72 * scale;
      bottom = floor + (h - floor) * 1.2 * scale;
      Color color = palette.near().mix(palette.horizon(), 0.12 + door / 7.0);
      color =
          door == doors - 1
              ? palette.glow()
              : door % 2 == 0 ? color : color.mix(palette.sky(), 0.45);
      canvas.rect(x - breadth, top, breadth * 2, bottom - top, color, 1);
    }
    double tall = (bottom - top) * 0.72;
    double reach = w * 0.34;
    Color near = palette.near();
    double[] light = {x - breadth, bottom, x + breadth, bottom, x + reach, h, x - reach, h};
    canvas.polygon(palette.glow(), 0.22, light);
    Canvas.Spot spot = new Canvas.Spot(x, bottom, tall, false);
    canvas.circle(x, bottom - tall, tall * 0.11, near, 1);
    canvas.figure(spot, near, 1, "M-.14-.86H.14L.11 0H-.11Z");
    double foot = tall * 0.11;
    double[] shadow = {x - foot, bottom, x + foot, bottom, x + foot * 4, h, x - foot * 4, h};
    canvas.polygon(near, 0.75, shadow);
  }
}
