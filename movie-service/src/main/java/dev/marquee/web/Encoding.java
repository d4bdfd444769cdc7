package dev.marquee.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A content coding that bodies are kept in (RFC 9110, section 8.4.1). */
public enum Encoding {
  IDENTITY(""),
  GZIP("gzip"),
  BROTLI("br");

  private final String token;

  Encoding(String token) {
    this.token = token;
  }

  /** The value of Content-Encoding; empty for identity. */
  public String token() {
    return token;
  }

  /**
   * The coding that a client likes best among those kept: the highest weight wins, and among equal
   * weights the smaller body. Identity serves whoever accepts neither (RFC 9110, section 12.5.3).
   *
   * @param acceptEncoding the header's value; null where it was not sent
   */
  public static Encoding preferred(@Nullable String acceptEncoding) {
    if (acceptEncoding == null) {
      return IDENTITY;
    }
    double anything = -1;
    double gzip = -1;
    double brotli = -1;
    double identity = -1;
    for (String part : acceptEncoding.split(",", -1)) {
      int semicolon = part.indexOf(';');
      String name = (semicolon < 0 ? part : part.substring(0, semicolon)).strip();
      double weight = semicolon < 0 ? 1 : weight(part.substring(semicolon + 1));
      switch (name.toLowerCase(Locale.ROOT)) {
        case "gzip", "x-gzip" -> gzip = weight;
        case "br" -> brotli = weight;
        case "identity" -> identity = weight;
        case "*" -> anything = weight;
        default -> {}
      }
    }
    gzip = gzip < 0 ? anything : gzip;
    brotli = brotli < 0 ? anything : brotli;
    if (brotli > 0 && brotli >= gzip && brotli >= identity) {
      return BROTLI;
    }
    return gzip > 0 && gzip >= identity ? GZIP : IDENTITY;
  }

  /** The weight among the parameters of an entry in an Accept header; 1 where none is given. */
  static double weight(String parameters) {
    for (String parameter : parameters.split(";", -1)) {
      String stripped = parameter.strip();
      if (stripped.startsWith("q=") || stripped.startsWith("Q=")) {
        try {
          return Double.parseDouble(stripped.substring(2));
        } catch (NumberFormatException notAWeight) {
          return 0;
        }
      }
    }
    return 1;
  }
}
