package dev.marquee.catalog;

/** Names of the OpenAPI document's problems, which every address of the catalog may answer. */
final class ApiDescription {
  static final String INVALID = "Invalid";
  static final String NOT_FOUND = "NotFound";
  static final String TOO_MANY = "TooMany";
  static final String REJECTED = "Rejected";
  static final String UNAVAILABLE = "Unavailable";

  private ApiDescription() {}
}
