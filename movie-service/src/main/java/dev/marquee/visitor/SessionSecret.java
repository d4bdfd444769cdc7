package dev.marquee.visitor;

import dev.marquee.web.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The 256 random bits of a session cookie. Only their SHA-256 is kept anywhere, from which nobody
 * comes back to them: there is nothing to guess, so no salt is needed.
 */
record SessionSecret(String cookieValue) {
  private static final int BYTES = 32;
  private static final int CHARACTERS = 43;
  private static final SecureRandom RANDOM = new SecureRandom();

  static SessionSecret random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new SessionSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** The secret that a cookie shows; empty where it can be none of ours. */
  static Optional<SessionSecret> of(String cookieValue) {
    boolean ours =
        cookieValue.length() == CHARACTERS
            && cookieValue.chars().allMatch(SessionSecret::isBase64Url);
    return ours ? Optional.of(new SessionSecret(cookieValue)) : Optional.empty();
  }

  private static boolean isBase64Url(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }

  /** What the database keeps. */
  byte[] hash() {
    return Sha256.of(cookieValue.getBytes(StandardCharsets.US_ASCII));
  }

  /** What caches know the session by. */
  String key() {
    return key(hash());
  }

  /** The same, of what the database keeps. */
  static String key(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "SessionSecret";
  }
}
