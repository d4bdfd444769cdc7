package dev.marquee.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A name for one request in the logs: the caller's own where it is harmless, otherwise a new one.
 */
final class RequestId {
  static final String HEADER = "X-Request-Id";

  private static final int LONGEST = 64;
  private static final String PROCESS =
      HexFormat.of().toHexDigits(new SecureRandom().nextInt()) + '-';
  private static final AtomicLong COUNT = new AtomicLong();

  private RequestId() {}

  static String of(@Nullable String sent) {
    return sent != null && isHarmless(sent)
        ? sent
        : PROCESS + Long.toHexString(COUNT.incrementAndGet());
  }

  private static boolean isHarmless(String sent) {
    if (sent.isEmpty() || sent.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < sent.length(); i++) {
      char c = sent.charAt(i);
      boolean letterOrDigit =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letterOrDigit && c != '-' && c != '_') {
        return false;
      }
    }
    return true;
  }
}
