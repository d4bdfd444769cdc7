package dev.marquee.titles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines of bytes, none of which can fill the memory. */
final class ExportLines {
  private static final int LONGEST = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private int at;
  private int end;

  ExportLines(InputStream in) {
    this.in = in;
  }

  /** The next line; one that is too long comes empty; null at the end. */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    boolean tooLong = false;
    while (fill()) {
      int start = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      tooLong |= line.size() + (at - start) > LONGEST;
      if (!tooLong) {
        line.write(buffer, start, at - start);
      }
      if (at < end) {
        at++;
        return tooLong ? new byte[0] : line.toByteArray();
      }
    }
    return line.size() == 0 && !tooLong ? null : tooLong ? new byte[0] : line.toByteArray();
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer));
    }
    return at < end;
  }
}
