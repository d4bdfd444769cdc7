package dev.marquee.images;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a picture (RFC 9110, section 14).
 *
 * @param first its first byte, counted from 0
 * @param last its last byte, itself included; before {@code first} where the range names none
 */
record ByteRange(long first, long last) {
  private static final Pattern SINGLE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /** All of a picture. */
  static ByteRange whole(long length) {
    return new ByteRange(0, length - 1);
  }

  /**
   * The part that a Range header names.
   *
   * @return empty where the header is to be ignored: other units, bad syntax, or several ranges,
   *     which a server need not serve
   */
  static Optional<ByteRange> parse(@Nullable String header, long length) {
    Matcher matcher = SINGLE.matcher(header == null ? "" : header.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String first = matcher.group(1);
    String last = matcher.group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? Optional.empty() : Optional.of(suffix(Long.parseLong(last), length));
    }
    long from = Long.parseLong(first);
    long to = last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last);
    if (to < from) {
      return Optional.empty();
    }
    return Optional.of(new ByteRange(from, Math.min(to, length - 1)));
  }

  private static ByteRange suffix(long count, long length) {
    return new ByteRange(count == 0 ? length : Math.max(0, length - count), length - 1);
  }

  /** Whether there is a byte in it. */
  boolean isSatisfiable() {
    return first <= last;
  }

  /** Bytes. */
  long length() {
    return last - first + 1;
  }
}
