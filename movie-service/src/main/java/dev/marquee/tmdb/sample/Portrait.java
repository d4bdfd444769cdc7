package dev.marquee.tmdb.sample;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws people: a bust in flat shapes, in colours of its own, and the initials. */
final class Portrait {
  private static final double WIDTH = ArtPath.Kind.PROFILE.width();
  private static final double HEIGHT = ArtPath.Kind.PROFILE.height();
  private static final double X = WIDTH / 2;
  private static final double HEAD = 262;
  private static final int SHORT_STYLES = 3;

  /** Hair behind the head, around its middle; the short styles have none. */
  private static final List<String> BEHIND =
      List.of(
          "",
          "",
          "",
          "M-104 170V-10A104 118 0 0 1 104-10V170Z",
          "M-104 76V-14A104 116 0 0 1 104-14V76Z",
          "M-40-122A40 40 0 0 1 40-122A40 40 0 0 1-40-122Z");

  /** Hair before the head. */
  private static final List<String> FRONT =
      List.of(
          "M-84-6Q-92-116 0-116Q92-116 84-6Q66-66 20-62Q-60-58-84-6Z",
          "M-84 4Q-96-126 6-122Q98-116 84 4Q80-46 50-70Q-20-40-70-50Q-82-30-84 4Z",
          "M-81-14A81 96 0 0 1 81-14Q60-84 0-86Q-60-84-81-14Z",
          "M-86 20Q-96-112 0-112Q96-112 86 20Q70-40-14-78Q-66-40-86 20Z",
          "M-90-18Q-90-118 0-118Q90-118 90-18Q0-54-90-18Z",
          "M-82-2Q-90-110 0-110Q90-110 82-2Q62-70 0-74Q-62-70-82-2Z");

  /**
   * Backdrop, light side, shaded side, hair, coat, accent. No complexions: the picture knows
   * nobody's looks and must not pretend to.
   */
  private static final List<String> COLORS =
      List.of(
          "22304a 9fc3d9 6c97b5 16213a 11192b f2a541",
          "0f4c5c a8dcc9 6fb3a3 0a2c36 072229 f3b562",
          "7a2348 f7b6c2 db7f95 3f1029 310b20 ffe9d2",
          "3d5a4c c8dba4 97b178 1c2e26 15241d e8d28a",
          "c8553d ffb59b ee8264 5c1f17 4a1711 fbe9b9",
          "34344e b9b4e0 8984bd 17172a 121222 ff9f68",
          "51637a c9d8e6 9bb2c8 1a2533 141d29 e8b54a",
          "5f4b66 dcc0e0 b48fbc 241a2b 1c1422 f7c6c7",
          "d9a441 fff0b8 f5cf6b 4d2f12 3d250e fff2d6",
          "1f6f6b b6e6dc 7cc4b8 0b3331 082827 ffd9a0",
          "8a8f6a e6e9c8 bfc596 3a3d28 2e301f f6efd9",
          "2b2d42 f29aae d3647f 14152a 0f1022 ef476f");

  private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
  private final Person person;
  private final Color[] colors;
  private final long seed;

  private Portrait(Person person) {
    this.person = person;
    this.seed = Hash.mix(person.id());
    String[] hex = COLORS.get(Hash.below(COLORS.size(), seed, 41)).split(" ", -1);
    this.colors = new Color[hex.length];
    for (int i = 0; i < hex.length; i++) {
      colors[i] = Color.of(hex[i]);
    }
  }

  static String of(Person person) {
    Portrait portrait = new Portrait(person);
    portrait.draw();
    return portrait.canvas.svg(person.name());
  }

  private void draw() {
    Color ground = colors[0];
    Color white = Color.of("ffffff");
    canvas.rect(
        0, 0, WIDTH, HEIGHT, canvas.gradient(true, ground.mix(white, 0.18), 1, ground, 1), 1);
    backdrop();
    int hair = style();
    figure(colors[3], BEHIND.get(hair));
    canvas.rect(X - 32, HEAD + 40, 64, 110, colors[2], 1);
    figure(colors[4], "M-190 338Q-180 178-80 150L0 134 80 150Q180 178 190 338Z");
    collar();
    canvas.ellipse(X, HEAD, 78, 97.5, 0, colors[1], 1);
    figure(colors[2], "M0-97.5A78 97.5 0 0 1 0 97.5Q26 0 0-97.5Z");
    figure(colors[3], FRONT.get(hair));
    Color near = colors[4];
    canvas.rect(0, HEIGHT - 190, WIDTH, 190, canvas.gradient(true, near, 0, near, 0.9), 1);
    String initials = initials();
    double size = 46;
    double length = Typeface.WIDE.measure(initials) * size;
    canvas.text(
        initials, Typeface.WIDE, size, (WIDTH - length) / 2 + 4, HEIGHT - 44, length, colors[5]);
  }

  private void backdrop() {
    Color accent = colors[5];
    switch (Hash.below(4, seed, 42)) {
      case 0 -> canvas.circle(X, 270, 172, accent, 0.85);
      case 1 -> {
        for (int ring = 4; ring > 0; ring--) {
          canvas.ring(X, 270, 60 + ring * 46, 10, accent, 0.25 + 0.1 * (4 - ring));
        }
      }
      case 2 -> {
        for (int ray = 0; ray < 12; ray++) {
          double a = Math.TAU * ray / 12;
          canvas.polygon(
              accent,
              0.35,
              X,
              270,
              X + 600 * Math.cos(a),
              270 + 600 * Math.sin(a),
              X + 600 * Math.cos(a + 0.26),
              270 + 600 * Math.sin(a + 0.26));
        }
      }
      default -> {
        canvas.polygon(accent, 0.75, 0, 0, WIDTH, 0, 0, HEIGHT * 0.8);
        canvas.polygon(accent, 0.3, WIDTH, 0, WIDTH, HEIGHT, WIDTH * 0.1, HEIGHT);
      }
    }
  }

  private int style() {
    int style = Hash.below(SHORT_STYLES, seed, 43);
    return person.facts().gender().equals("female") ? SHORT_STYLES + style : style;
  }

  private void collar() {
    switch (Hash.below(3, seed, 44)) {
      case 0 -> figure(colors[1], "M-44 136H44L0 220Z");
      case 1 -> {
        figure(Color.of("f4efe6"), "M-54 136H54L0 258Z");
        figure(colors[5], "M-12 156H12L18 258H-18Z");
      }
      default -> canvas.ellipse(X, HEAD + 138, 52, 26, 0, colors[2], 1);
    }
  }

  private void figure(Color color, String data) {
    canvas.figure(new Canvas.Spot(X, HEAD, 1, false), color, 1, data);
  }

  /** The first letters of the first and the last name. */
  private String initials() {
    List<String> words =
        List.of(person.name().split("[\\s-]+")).stream()
            .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
            .collect(Collectors.toList());
    String first = words.isEmpty() ? "" : letter(words.getFirst());
    return words.size() < 2 ? first : first + letter(words.getLast());
  }

  private static String letter(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }
}
