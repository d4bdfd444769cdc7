package dev.marquee.tmdb.sample;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** Dates of the data: full ones, or a year alone, which stands for all of its days. */
final class LifeDates {
  private LifeDates() {}

  /** A full date; empty if it is none. */
  static Optional<LocalDate> full(String text) {
    try {
      return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The first day that the text may mean. */
  static Optional<LocalDate> earliest(String text) {
    return text.matches("[0-9]{4}") ? full(text + "-01-01") : full(text);
  }

  /** The last day that the text may mean. */
  static Optional<LocalDate> latest(String text) {
    return text.matches("[0-9]{4}") ? full(text + "-12-31") : full(text);
  }

  static boolean isUnreadable(String text) {
    return !text.isEmpty() && earliest(text).isEmpty();
  }

  /** The highest age that somebody born so can have on a day; empty if nothing is known. */
  static Optional<Integer> greatestAge(String born, LocalDate day) {
    return earliest(born).map(birth -> Period.between(birth, day).getYears());
  }

  /** The lowest age that somebody born so can have on a day. */
  static Optional<Integer> leastAge(String born, LocalDate day) {
    return latest(born).map(birth -> Period.between(birth, day).getYears());
  }
}
