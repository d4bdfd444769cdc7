package dev.marquee.library;

import dev.marquee.web.ProblemException;
import dev.marquee.web.ProblemType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists that every visitor has. */
enum Shelf {
  /** What they want to see. */
  LIST,
  /** What they have rated. */
  RATINGS,
  /** What they have seen. */
  WATCHED,
  /** What they never want to be shown. */
  HIDDEN;

  /** The name in addresses and in the database. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Shelf> of(String word) {
    return Arrays.stream(values()).filter(shelf -> shelf.word().equals(word)).findFirst();
  }

  /**
   * The list that an address names.
   *
   * @throws ProblemException {@link ProblemType#NOT_FOUND}
   */
  static Shelf named(String word) {
    return of(word)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.NOT_FOUND,
                    "There is no such list: they are list, ratings, watched and hidden."));
  }
}
