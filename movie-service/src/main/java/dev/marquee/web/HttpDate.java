package dev.marquee.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The Date header (RFC 9110, section 6.6.1), formatted once a second. */
public final class HttpDate {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static volatile Second current = new Second(0, "");

  private HttpDate() {}

  /** The date of this second. */
  public static String now() {
    long second = System.currentTimeMillis() / 1000;
    Second known = current;
    if (known.epochSecond != second) {
      known = new Second(second, FORMAT.format(Instant.ofEpochSecond(second)));
      current = known;
    }
    return known.text;
  }

  private record Second(long epochSecond, String text) {}
}
