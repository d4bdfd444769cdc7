package dev.marquee.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that pages are written in. */
public enum PageLanguage {
  ENGLISH("en-US"),
  GERMAN("de-DE"),
  SPANISH("es-ES"),
  FRENCH("fr-FR"),
  JAPANESE("ja-JP"),
  ARABIC("ar-SA");

  private final String tag;

  PageLanguage(String tag) {
    this.tag = tag;
  }

  /** Language and country, as the catalog is asked: {@code de-DE}. */
  public String tag() {
    return tag;
  }

  /** ISO 639-1: {@code de}. */
  public String code() {
    return tag.substring(0, 2);
  }

  /** For dates and numbers. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The value of HTML's {@code dir}. */
  public String direction() {
    return this == ARABIC ? "rtl" : "ltr";
  }

  /** The language of a tag, whatever its country; empty where no page is written in it. */
  public static Optional<PageLanguage> of(String tag) {
    String lower = tag.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(it -> lower.equals(it.code()) || lower.startsWith(it.code() + '-'))
        .findFirst();
  }

  /** Whether answers differ by Accept-Language; programs name a language in the address. */
  static boolean isNegotiated(String uri) {
    return !uri.startsWith("/api/") && !uri.startsWith("/3/");
  }

  /**
   * The language that a visitor likes best among those of the pages (RFC 9110, section 12.5.4);
   * English where none of them is named.
   *
   * @param acceptLanguage the header's value; null where it was not sent
   */
  public static PageLanguage preferred(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return ENGLISH;
    }
    PageLanguage best = ENGLISH;
    double bestWeight = 0;
    for (String part : acceptLanguage.split(",", -1)) {
      int semicolon = part.indexOf(';');
      String tag = (semicolon < 0 ? part : part.substring(0, semicolon)).strip();
      double weight = semicolon < 0 ? 1 : Encoding.weight(part.substring(semicolon + 1));
      Optional<PageLanguage> language = of(tag);
      if (language.isPresent() && weight > bestWeight) {
        best = language.get();
        bestWeight = weight;
      }
    }
    return best;
  }
}
