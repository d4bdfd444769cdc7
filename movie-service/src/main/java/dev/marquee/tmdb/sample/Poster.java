package dev.marquee.tmdb.sample;

import java.util.Locale;

/** Draws posters and backdrops: a motif, the fashion of its time, and on posters the lettering. */
final class Poster {
  private static final double MARGIN = 36;
  private static final double WIDTH = ArtPath.Kind.POSTER.width();
  private static final double HEIGHT = ArtPath.Kind.POSTER.height();
  private static final Typeface SMALL = Typeface.WIDE;

  /** How picture and lettering share a poster. */
  private enum Layout {
    FULL,
    FRAMED,
    PANEL,
    HEADED
  }

  private final Subject subject;
  private final Palette palette;
  private final Canvas canvas;

  private Poster(Subject subject, ArtPath.Kind kind) {
    this.subject = subject;
    this.palette = Palette.of(subject.genres(), subject.year(), subject.seed());
    this.canvas = new Canvas(kind.width(), kind.height());
  }

  /** A poster in the proportion 2:3. */
  static String poster(Subject subject) {
    Poster poster = new Poster(subject, ArtPath.Kind.POSTER);
    poster.picture();
    poster.letter();
    return poster.canvas.svg(subject.title());
  }

  /** A backdrop in the proportion 16:9, without words. */
  static String backdrop(Subject subject) {
    Poster poster = new Poster(subject, ArtPath.Kind.BACKDROP);
    poster.picture();
    return poster.canvas.svg(subject.title());
  }

  private void picture() {
    Motif motif = Motif.of(subject.genres(), subject.seed());
    boolean headed = layout() == Layout.HEADED && canvas.height() > canvas.width();
    if (headed) {
      canvas.shift(HEIGHT * 0.2);
    }
    motif.draw(new Scene(canvas, palette, new Dice(subject.seed())));
    if (headed) {
      canvas.unshift();
    }
    if (subject.year() < 1960) {
      double spacing = subject.year() < 1940 ? 5 : 7;
      String dots = canvas.halftone(palette.near(), spacing, spacing * 0.22);
      canvas.rect(0, 0, canvas.width(), canvas.height(), dots, 0.3);
    }
  }

  private Layout layout() {
    double chance = Hash.fraction(subject.seed(), 31);
    if (chance < 0.45) {
      return Layout.FULL;
    }
    if (chance < 0.62) {
      return Layout.FRAMED;
    }
    return chance < 0.84 ? Layout.PANEL : Layout.HEADED;
  }

  private void letter() {
    Typeface face = Typeface.of(subject.genres(), subject.seed());
    Layout layout = layout();
    double width = WIDTH - 2 * MARGIN;
    double most = layout == Layout.HEADED ? HEIGHT * 0.22 : HEIGHT * 0.29;
    Lettering title = Lettering.fit(subject.title(), face, width, most, 118);
    boolean centred = layout == Layout.FRAMED || !face.stacks();
    double byline = HEIGHT - 40;
    double second = subject.originalTitle().isEmpty() ? 0 : 30;
    double top = byline - 40 - second - title.height();
    switch (layout) {
      case FULL, FRAMED -> {
        Color near = palette.near();
        double from = Math.max(top - 150, HEIGHT * 0.3);
        canvas.rect(0, from, WIDTH, top - from, canvas.gradient(true, near, 0, near, 0.82), 1);
        canvas.rect(0, top - 0.5, WIDTH, HEIGHT, near, 0.82);
      }
      case PANEL -> {
        canvas.rect(0, top - 34, WIDTH, HEIGHT, palette.near(), 1);
        canvas.rect(0, top - 34, WIDTH, 5, palette.glow(), 1);
      }
      case HEADED -> {
        double band = title.height() + MARGIN * 2 + second;
        canvas.rect(0, 0, WIDTH, band, palette.near(), 1);
        Color near = palette.near();
        canvas.rect(0, HEIGHT - 150, WIDTH, 150, canvas.gradient(true, near, 0, near, 0.95), 1);
        top = MARGIN;
      }
    }
    title.draw(canvas, MARGIN, width, top, centred, palette.ink());
    if (second > 0) {
      double y = top + title.height() + 20;
      small(subject.originalTitle(), Typeface.BOOK, 20, y, centred, palette.glow());
    }
    String caps = subject.byline().toUpperCase(Locale.ROOT);
    small(caps, SMALL, 15, byline, centred, palette.ink());
    if (layout == Layout.FRAMED) {
      canvas.frame(15, 2, palette.ink());
    }
  }

  private void small(
      String text, Typeface face, double size, double y, boolean centred, Color ink) {
    double width = WIDTH - 2 * MARGIN;
    double length = face.measure(text) * size;
    double scale = Math.min(1, width / length);
    double x = centred ? (WIDTH - length * scale) / 2 : MARGIN;
    canvas.text(text, face, size * scale, x, y, length * scale, ink);
  }
}
