package dev.marquee.page;

import dev.marquee.catalog.Image;
import dev.marquee.catalog.ImageSource;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A picture as the page's script shows it: the same addresses and sizes, so that none is loaded
 * twice.
 *
 * @param kind the shape of its place: {@code poster} or {@code wide}
 * @param tint the colour behind it, from 0 to 7
 */
public record Picture(
    String src,
    String srcset,
    String sizes,
    String kind,
    int width,
    int height,
    int tint,
    boolean priority) {

  /** How wide a card of a row is shown. */
  static final String CARD =
      "(min-width: 2400px) 272px, (min-width: 1600px) 216px, (min-width: 900px) 184px,"
          + " (min-width: 480px) 152px, 132px";

  /** How wide a card of a grid is shown. */
  static final String GRID =
      "(min-width: 2400px) 330px, (min-width: 1600px) 260px, (min-width: 900px) 220px,"
          + " (min-width: 480px) 190px, 45vw";

  /** How wide a person in a row is shown. */
  static final String PERSON = "(min-width: 2400px) 12rem, 8.5rem";

  private static final int WIDTH = 600;

  /** A poster; null where there is none. */
  static @Nullable Picture poster(@Nullable Image image, String sizes, boolean priority) {
    return image == null ? null : of(image, "poster", 2.0 / 3, sizes, priority);
  }

  /** A backdrop across the page; null where there is none. */
  static @Nullable Picture backdrop(@Nullable Image image, String sizes) {
    return image == null ? null : of(image, "wide", 16.0 / 9, sizes, true);
  }

  private static Picture of(
      Image image, String kind, double ratio, String sizes, boolean priority) {
    return new Picture(
        image.src(),
        image.srcset().stream().map(Picture::candidate).collect(Collectors.joining(", ")),
        sizes,
        kind,
        WIDTH,
        (int) Math.round(WIDTH / ratio),
        tint(image.src()),
        priority);
  }

  private static String candidate(ImageSource source) {
    return source.url() + ' ' + source.width() + 'w';
  }

  /** As the script chooses it, so that the colour stays when the script takes over. */
  private static int tint(String text) {
    int sum = 0;
    for (int at = 0; at < text.length(); at++) {
      sum = (sum * 31 + text.charAt(at)) % 1009;
    }
    return sum % 8;
  }
}
