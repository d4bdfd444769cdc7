package dev.marquee.tmdb;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The language and country codes that upstream knows: ISO 639-1 and 3166-1, and the few of its own.
 * Only codes that exist are let through, so that invented ones cannot use up the request budget.
 */
public final class IsoCodes {
  private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2}(?:-[A-Za-z]{2})?");
  // Cantonese, Serbo-Croatian and "no language" are upstream's own.
  private static final Set<String> LANGUAGES =
      union(Set.of(Locale.getISOLanguages()), Set.of("cn", "sh", "xx"));
  // Films outlive countries; XC, XG and XI are upstream's Czechoslovakia, East Germany and
  // Northern Ireland.
  private static final Set<String> COUNTRIES =
      union(
          Set.of(Locale.getISOCountries()),
          Set.of("AN", "BU", "CS", "SU", "TP", "XC", "XG", "XI", "XK", "YU", "ZR"));

  private IsoCodes() {}

  /** {@code pt-br} is {@code pt-BR}; null if the language or its country does not exist. */
  public static @Nullable String language(String value) {
    if (!LANGUAGE.matcher(value).matches()) {
      return null;
    }
    String language = value.substring(0, 2).toLowerCase(Locale.ROOT);
    if (!LANGUAGES.contains(language)) {
      return null;
    }
    String country = value.length() == 2 ? "" : country(value.substring(3));
    if (country == null) {
      return null;
    }
    return country.isEmpty() ? language : language + '-' + country;
  }

  /** A language, or {@code null} spelt out: upstream's word for images and videos without one. */
  static @Nullable String languageOrNone(String value) {
    return value.equalsIgnoreCase("null") ? "null" : language(value);
  }

  /** {@code us} is {@code US}; null if there is no such country. */
  public static @Nullable String country(String value) {
    // Letters beyond ASCII are told apart first: some have an ASCII letter as their upper case.
    if (!COUNTRY.matcher(value).matches()) {
      return null;
    }
    String upper = value.toUpperCase(Locale.ROOT);
    return COUNTRIES.contains(upper) ? upper : null;
  }

  private static Set<String> union(Set<String> standard, Set<String> own) {
    Set<String> all = new HashSet<>(standard);
    all.addAll(own);
    return Set.copyOf(all);
  }
}
