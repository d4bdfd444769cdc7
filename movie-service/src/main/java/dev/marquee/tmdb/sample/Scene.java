package dev.marquee.tmdb.sample;

/** What a motif draws with: a canvas, its colours and its dice. */
record Scene(Canvas canvas, Palette palette, Dice dice) {

  double width() {
    return canvas.width();
  }

  double height() {
    return canvas.height();
  }

  /** The shorter side, by which round things are measured. */
  double unit() {
    return Math.min(width(), height());
  }

  void background() {
    String fill = canvas.gradient(true, palette.sky(), 1, palette.horizon(), 1);
    canvas.rect(0, 0, width(), height(), fill, 1);
  }

  /** A disc that shines into its surroundings. */
  void shine(double x, double y, double radius) {
    canvas.circle(x, y, radius * 2.4, canvas.halo(palette.glow(), 0.55), 1);
    canvas.circle(x, y, radius, palette.glow(), 1);
  }
}
