package dev.marquee.tmdb.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32;

/** The id that follows from a name: 1,000,000,000 to 1,999,999,999, the same on every machine. */
final class NameId {
  private static final int FIRST = 1_000_000_000;

  private NameId() {}

  static int of(String name) {
    CRC32 checksum = new CRC32();
    checksum.update(name.getBytes(UTF_8));
    return FIRST + (int) (checksum.getValue() % FIRST);
  }
}
