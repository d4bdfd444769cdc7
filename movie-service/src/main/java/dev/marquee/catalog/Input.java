package dev.marquee.catalog;

import dev.marquee.tmdb.IsoCodes;
import dev.marquee.web.ProblemException;
import dev.marquee.web.ProblemType;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what callers send. Every method throws a problem in the caller's words if it cannot. */
final class Input {
  /** TMDB has no page beyond, whatever its totals say. */
  static final int LAST_PAGE = 500;

  private static final int LONGEST_WORDS = 100;
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,10}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,3})?");
  private static final Pattern IDS =
      Pattern.compile("[0-9]{1,10}(?:(?:,[0-9]{1,10}){0,19}|(?:\\|[0-9]{1,10}){0,19})");
  private static final Pattern ID = Pattern.compile("[0-9]+");

  private Input() {}

  /** The id in a path. */
  static int id(String value) {
    return whole("id", value, 1, Integer.MAX_VALUE).orElseThrow(() -> refusal("id", "a number"));
  }

  /** A page: the first where none is named, and the last there is where a later one is. */
  static int page(@Nullable String value) {
    return Math.min(LAST_PAGE, whole("page", value, 1, Integer.MAX_VALUE).orElse(1));
  }

  /** A whole number within bounds, both included; empty where it was not sent. */
  static Optional<Integer> whole(String name, @Nullable String value, int least, int most) {
    String upTo = most == Integer.MAX_VALUE ? " or more" : " to " + most;
    String expected = "a whole number: " + least + upTo;
    return read(name, value, expected, text -> number(text, least, most));
  }

  private static @Nullable Integer number(String text, int least, int most) {
    if (!WHOLE.matcher(text).matches()) {
      return null;
    }
    long number = Long.parseLong(text);
    return number >= least && number <= most ? (int) number : null;
  }

  /** A score from 0 to 10. */
  static Optional<BigDecimal> score(String name, @Nullable String value) {
    return read(name, value, "a number from 0 to 10", Input::score);
  }

  private static @Nullable BigDecimal score(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      return null;
    }
    BigDecimal score = new BigDecimal(text);
    return score.compareTo(BigDecimal.TEN) <= 0 ? score : null;
  }

  /** At most twenty ids, all of which (comma) or any of which (bar) are meant. */
  static Optional<String> ids(String name, @Nullable String value) {
    String expected = "at most 20 ids with commas (all of them) or bars (any) between them";
    return read(name, value, expected, Input::ids);
  }

  private static @Nullable String ids(String text) {
    boolean wellFormed =
        IDS.matcher(text).matches()
            && ID.matcher(text)
                .results()
                .allMatch(id -> number(id.group(), 1, Integer.MAX_VALUE) != null);
    return wellFormed ? text : null;
  }

  /** Text of a form. */
  static Optional<String> matching(
      String name, @Nullable String value, String expected, Pattern form) {
    return read(name, value, expected, text -> form.matcher(text).matches() ? text : null);
  }

  /** An ISO 3166-1 code, in capitals. */
  static Optional<String> country(String name, @Nullable String value) {
    return read(name, value, "an ISO 3166-1 code, such as US", IsoCodes::country);
  }

  /** A language, with or without a country. */
  static Optional<String> language(String name, @Nullable String value) {
    return read(name, value, "a language, such as de or pt-BR", IsoCodes::language);
  }

  /** A parameter that is sent empty counts as not sent, because forms send it so. */
  static Optional<String> sent(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isEmpty());
  }

  private static <T> Optional<T> read(
      String name, @Nullable String value, String expected, Form<T> form) {
    Optional<String> sent = sent(value);
    Optional<T> read = sent.flatMap(text -> Optional.ofNullable(form.of(text)));
    if (sent.isPresent() && read.isEmpty()) {
      throw refusal(name, expected);
    }
    return read;
  }

  /** Reads a text, or gives null if it is not of the form. */
  private interface Form<T> {
    @Nullable T of(String text);
  }

  /** What somebody searches for: something other than blanks, without control characters. */
  static String words(@Nullable String value) {
    String words = value == null ? "" : value.strip();
    boolean readable = words.codePoints().noneMatch(Input::isUnreadable);
    if (words.isEmpty() || words.length() > LONGEST_WORDS || !readable) {
      throw refusal("q", "1 to " + LONGEST_WORDS + " characters of text");
    }
    return words;
  }

  private static boolean isUnreadable(int character) {
    return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
  }

  /** The problem of a parameter that is not what it must be. */
  static ProblemException refusal(String name, String expected) {
    return new ProblemException(ProblemType.INVALID_PARAMETER, name + " must be " + expected + '.');
  }
}
