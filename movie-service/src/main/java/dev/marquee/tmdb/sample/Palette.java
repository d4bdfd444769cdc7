package dev.marquee.tmdb.sample;

import java.util.List;
import java.util.Map;

/**
 * The colours of one picture.
 *
 * @param sky the top of the background
 * @param horizon the bottom of the background
 * @param far the shapes behind
 * @param near the shapes in front, and the ground of the lettering
 * @param glow what shines
 * @param ink the lettering
 */
record Palette(Color sky, Color horizon, Color far, Color near, Color glow, Color ink) {
  private static final Color SEPIA = Color.of("c9b08a");
  private static final Color FADED = Color.of("b5793f");

  /** Each genre's own: sky, horizon, far, near, glow, ink. */
  private static final Map<String, List<Palette>> BY_GENRE =
      Map.ofEntries(
          Map.entry(
              "Action",
              List.of(
                  of("2a0a12 c8321f 8a1c1c 14060a ffb238 fff1dc"),
                  of("0d1220 e4572e 5b2333 0b0d16 ffd166 fff4e0"))),
          Map.entry(
              "Adventure",
              List.of(
                  of("0f4c5c f3b562 2f7f79 0b2a33 ffe8b0 fff6e3"),
                  of("e9a14f f9e3b4 c9673a 40231f fff3d0 fff3dc"))),
          Map.entry(
              "Animation",
              List.of(
                  of("3b2a8c ff8fb8 7d54d9 241758 ffe45e fff8e7"),
                  of("18a7be d8f6e9 12848f 0a3f55 ff7b6b fefbe9"))),
          Map.entry(
              "Comedy",
              List.of(
                  of("ffc94d fff0bf ff8c42 a32c25 fff7e0 fff8e6"),
                  of("f2d9c0 fbf5e9 ec8f7f 233d7a e8503a fdf6e8"))),
          Map.entry(
              "Crime",
              List.of(
                  of("10151f 51637a 2b3749 0a0d13 e8b54a f4ead2"),
                  of("1b1a17 8a6d3b 4a3a22 0e0c09 d9452b f5ead6"))),
          Map.entry(
              "Documentary",
              List.of(
                  of("dcd8c8 f6f2e9 8fa79b 23423f d96c3b f8f4ea"),
                  of("2d4654 c8d5cf 5f8591 132730 f2b84b f4f1e6"))),
          Map.entry(
              "Drama",
              List.of(
                  of("22304a d9a679 54597a 161c2e f6d8a8 fdf3e3"),
                  of("3a2e39 e6b89c 7f5a6b 1e1a26 f4e3c1 fbf0e4"),
                  of("20403d cdd9b5 4d7a6a 122421 f1e6b8 f5f3e2"))),
          Map.entry(
              "Family",
              List.of(
                  of("5bb8e0 fdf3cf 7fc07a 215c46 ffc04d fffbe9"),
                  of("f08a5d ffe9b0 6fb3a8 1f4e5f fff5d6 fffaea"))),
          Map.entry(
              "Fantasy",
              List.of(
                  of("1d1147 a85cc4 5a2f9a 120a2e 8ff0e4 f4ecff"),
                  of("0c2b33 6fc2a0 20605b 081a20 f6e58d f1f7e6"))),
          Map.entry(
              "History",
              List.of(
                  of("5a2f1b dcae6c 96592f 2a150c f5dfae fbeed3"),
                  of("273a4b c8a977 5d5f5a 161f29 e9d6a0 f7eed9"))),
          Map.entry(
              "Horror",
              List.of(
                  of("050507 6b0f17 2c0a0f 020203 d11f2b efe3d4"),
                  of("0a0f0d 566b56 1d2a22 040605 c9d8b6 e9eee0"))),
          Map.entry(
              "Music",
              List.of(
                  of("23104e f25f8b 7a2480 150a30 ffd23f fff2e0"),
                  of("0b2545 f08a4b 1f5f8b 071629 ffe8a3 fdf3df"))),
          Map.entry(
              "Mystery",
              List.of(
                  of("0d1b2a 5a7d8c 24394d 070f18 d9c27e ece6d3"),
                  of("1f1a2e 8a6a8f 43355a 0e0b17 e9cf8f f1e9dc"))),
          Map.entry(
              "Romance",
              List.of(
                  of("7a2348 ffc2b0 c75b79 3f1029 ffe9d2 fff1e8"),
                  of("e9a6a1 fdeee4 d77a80 72203f fff6ec fff4ec"))),
          Map.entry(
              "Science Fiction",
              List.of(
                  of("050b1f 1d6c9a 123459 030714 5ff0e0 e8fbff"),
                  of("1a0b2e ff6a3d 5d1d5a 0d0519 ffc857 fff0e0"))),
          Map.entry("TV Movie", List.of(of("1f4b57 f3d9a4 4d8a86 12303a ef7b45 fbf3df"))),
          Map.entry(
              "Thriller",
              List.of(
                  of("0b0f14 3d6363 182a30 05080a e5383b eef3f1"),
                  of("16130c c9a227 4d4213 0a0905 f8efce f7f0d8"))),
          Map.entry(
              "War",
              List.of(
                  of("3d3b2b c9b37e 6d6844 1c1b13 d9542b f3ead2"),
                  of("26323a b9876a 56544f 12181c f0c27b f2e8da"))),
          Map.entry(
              "Western",
              List.of(
                  of("c4552d f7c873 9c3b25 3a140d fff0c4 ffefd2"),
                  of("3f6c7a f4d29b b5642f 33170d fbe9b9 fdeed6"))));

  private static Palette of(String colors) {
    String[] hex = colors.split(" ", -1);
    return new Palette(
        Color.of(hex[0]),
        Color.of(hex[1]),
        Color.of(hex[2]),
        Color.of(hex[3]),
        Color.of(hex[4]),
        Color.of(hex[5]));
  }

  /** The first genre's colours, the horizon leaning towards the second's, in the year's fashion. */
  static Palette of(List<String> genres, int year, long seed) {
    Palette first = pick(genres.isEmpty() ? "Drama" : genres.getFirst(), seed, 1);
    if (genres.size() > 1) {
      Palette second = pick(genres.get(1), seed, 2);
      first =
          new Palette(
              first.sky,
              first.horizon.mix(second.horizon, 0.4),
              first.far.mix(second.far, 0.25),
              first.near,
              first.glow.mix(second.glow, Hash.fraction(seed, 3) < 0.5 ? 0.7 : 0),
              first.ink);
    }
    return first.inTheFashionOf(year);
  }

  private static Palette pick(String genre, long seed, int purpose) {
    List<Palette> palettes = BY_GENRE.getOrDefault(genre, List.of());
    return palettes.isEmpty()
        ? pick("Drama", seed, purpose)
        : palettes.get(Hash.below(palettes.size(), seed, purpose));
  }

  private Palette inTheFashionOf(int year) {
    if (year < 1930) {
      return tint(0.12, SEPIA, 0.16);
    }
    if (year < 1950) {
      return tint(0.38, SEPIA, 0.1);
    }
    if (year >= 1970 && year < 1980) {
      return tint(0.85, FADED, 0.14);
    }
    return year >= 1980 && year < 1990 ? tint(1.2, glow, 0.03) : this;
  }

  private Palette tint(double saturation, Color tone, double share) {
    return new Palette(
        sky.saturate(saturation).mix(tone, share),
        horizon.saturate(saturation).mix(tone, share),
        far.saturate(saturation).mix(tone, share),
        near.saturate(saturation).mix(tone, share / 3),
        glow.saturate(saturation).mix(tone, share / 2),
        ink);
  }

  /** A shape's colour by its depth, 0 far to 1 near. */
  Color depth(double depth) {
    return far.mix(near, depth);
  }
}
