package dev.marquee.catalog;

import java.util.Optional;

/**
 * What language somebody reads, and where they watch films.
 *
 * @param language {@code de} or {@code de-DE}
 * @param region ISO 3166-1; empty where it was not said
 */
record Locality(String language, Optional<String> region) {
  private static final String DEFAULT_LANGUAGE = "en-US";

  /**
   * Reads the parameters that every address has.
   *
   * @throws dev.marquee.web.ProblemException if one is not of the ISO form
   */
  static Locality of(LocalityParameters parameters) {
    return new Locality(
        Input.language("language", parameters.language()).orElse(DEFAULT_LANGUAGE),
        Input.country("region", parameters.region()));
  }

  /** ISO 639-1. */
  String languageCode() {
    return language.substring(0, 2);
  }

  /** The country for what differs by country: the region, or the language's, or the US. */
  String country() {
    return region.orElseGet(() -> language.length() > 3 ? language.substring(3) : "US");
  }

  /** A query in this language. */
  UpstreamQuery query() {
    return new UpstreamQuery().with("language", language);
  }

  /** A query in this language whose films come out in this region. */
  UpstreamQuery regionalQuery() {
    return query().with("region", region);
  }
}
