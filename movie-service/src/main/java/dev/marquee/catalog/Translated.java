package dev.marquee.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text in the language that was asked for, or in English where there is none.
 *
 * @param language set where it is not the one that was asked for
 */
record Translated(@Nullable String text, @Nullable String language) {
  private static final String ENGLISH = "en";

  /**
   * Reads a text.
   *
   * @param work upstream's details, with its translations appended
   */
  static Translated of(Fields work, String name) {
    Optional<String> asked = work.text(name);
    if (asked.isPresent()) {
      return new Translated(asked.get(), null);
    }
    return work.object("translations").list("translations").stream()
        .filter(translation -> translation.text("iso_639_1").orElse("").equals(ENGLISH))
        .flatMap(translation -> translation.object("data").text(name).stream())
        .findFirst()
        .map(text -> new Translated(text, ENGLISH))
        .orElse(new Translated(null, null));
  }

  /** Whether there can be a text in English to fall back to. */
  static boolean mayBeMissing(Locality locality) {
    return !locality.languageCode().equals(ENGLISH);
  }
}
