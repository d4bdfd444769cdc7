package dev.marquee.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be searched for. */
public enum SearchKind {
  MOVIE,
  PERSON,
  COLLECTION;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The name in addresses and answers; also upstream's. */
  @JsonValue
  public String word() {
    return word;
  }

  static Optional<SearchKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
