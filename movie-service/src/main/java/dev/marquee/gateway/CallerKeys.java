package dev.marquee.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marquee.web.Sha256;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that callers may show. Only digests are kept, and every one of them is compared, so that
 * the time a check takes says nothing about them.
 */
@Singleton
final class CallerKeys {
  private static final String BEARER = "Bearer ";

  private final List<byte[]> accepted;

  @Inject
  CallerKeys(GatewayConfig config) {
    accepted =
        config.keys().orElseGet(List::of).stream()
            .map(String::strip)
            .filter(key -> !key.isEmpty())
            .map(CallerKeys::digest)
            .toList();
  }

  /**
   * Whether a caller may come in.
   *
   * @param key the {@code api_key} parameter
   * @param authorization the {@code Authorization} header
   */
  boolean admit(@Nullable String key, @Nullable String authorization) {
    if (accepted.isEmpty()) {
      return true;
    }
    // Both are always looked at, and both fully.
    boolean byKey = isAccepted(key == null ? "" : key);
    boolean byToken = isAccepted(authorization == null ? "" : token(authorization));
    return byKey || byToken;
  }

  /** Whether answers depend on who asks. */
  boolean areAsked() {
    return !accepted.isEmpty();
  }

  private boolean isAccepted(String shown) {
    byte[] digest = digest(shown.strip());
    boolean found = false;
    for (byte[] key : accepted) {
      found |= MessageDigest.isEqual(key, digest);
    }
    return found;
  }

  private static String token(String authorization) {
    boolean bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return bearer ? authorization.substring(BEARER.length()) : "";
  }

  private static byte[] digest(String text) {
    return Sha256.of(text.getBytes(UTF_8));
  }
}
