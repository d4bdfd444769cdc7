package dev.marquee.images;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Pictures that are none, but begin like some. */
final class Samples {
  private static final AtomicInteger NAMES = new AtomicInteger();

  static final byte[] SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
          .getBytes(ISO_8859_1);

  private Samples() {}

  /** So many bytes that begin as a JPEG does, each different from the next one's. */
  static byte[] jpeg(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31 + length + (i >> 8));
    }
    byte[] start = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};
    System.arraycopy(start, 0, bytes, 0, start.length);
    return bytes;
  }

  /** A name that no other test asks for. */
  static PictureName freshName() {
    return PictureName.of("w342", "picture" + NAMES.incrementAndGet() + ".jpg").orElseThrow();
  }

  static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  static byte[] part(byte[] bytes, int first, int last) {
    return Arrays.copyOfRange(bytes, first, last + 1);
  }
}
