package dev.marquee.tmdb;

import dev.marquee.tmdb.InvalidRequestException.Reason;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type of query parameter, as {@code parameters.txt} names it.
 *
 * @param reason what is wrong with a value that is not of the type
 * @param expected the end of the sentence that tells the caller so
 * @param form brings a value into its one canonical form
 */
record ParameterType(Reason reason, String expected, Form form) {

  /** Brings a non-empty value into canonical form, or gives null if it has none. */
  @FunctionalInterface
  interface Form {
    @Nullable String of(String value);
  }

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern DATE_SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

  /** Reads {@code name} or {@code name(argument,…)}. */
  static ParameterType parse(String text) {
    int open = text.indexOf('(');
    String name = open < 0 ? text : text.substring(0, open);
    List<String> arguments =
        open < 0 ? List.of() : List.of(text.substring(open + 1, text.length() - 1).split(",", -1));
    return switch (name) {
      case "append" -> new ParameterType(Reason.BAD_APPEND, "a list of names", value -> value);
      case "any_of" ->
          values("a list of " + arguments, value -> arguments.contains(value) ? value : null);
      case "boolean" -> new ParameterType(Reason.BAD_VALUE, "true or false", ParameterType::truth);
      case "countries" ->
          list(Reason.BAD_LANGUAGE, "a list of ISO 3166-1 codes", IsoCodes::country);
      case "country" ->
          new ParameterType(Reason.BAD_LANGUAGE, "an ISO 3166-1 code", IsoCodes::country);
      case "date" -> new ParameterType(Reason.BAD_DATE, "a date, YYYY-MM-DD", ParameterType::date);
      case "language" ->
          new ParameterType(Reason.BAD_LANGUAGE, "a language: xx or xx-XX", IsoCodes::language);
      case "languages" ->
          list(Reason.BAD_LANGUAGE, "a list of languages", IsoCodes::languageOrNone);
      case "number" -> number(arguments);
      case "numbers" -> numbers(arguments);
      case "one_of" -> oneOf(Set.copyOf(arguments));
      case "page" ->
          new ParameterType(
              Reason.BAD_PAGE, "a page from 1 to 500", value -> Numbers.whole(value, 1, 500));
      case "query" -> text(arguments, true);
      case "text" -> text(arguments, false);
      case "timezone" ->
          new ParameterType(
              Reason.BAD_VALUE, "a time zone", value -> ZONES.contains(value) ? value : null);
      case "year" ->
          new ParameterType(
              Reason.BAD_DATE, "a year, YYYY", value -> Numbers.whole(value, 1800, 2200));
      default -> throw new IllegalArgumentException("unknown parameter type " + text);
    };
  }

  private static ParameterType values(String expected, Form element) {
    return list(Reason.BAD_VALUE, expected, element);
  }

  private static ParameterType list(Reason reason, String expected, Form element) {
    return new ParameterType(reason, expected, new ValueList(element));
  }

  private static ParameterType oneOf(Set<String> words) {
    return new ParameterType(
        Reason.BAD_VALUE,
        "one of the values in TMDB's documentation",
        value -> words.contains(value) ? value : null);
  }

  private static ParameterType number(List<String> bounds) {
    int least = Integer.parseInt(bounds.getFirst());
    int most = Integer.parseInt(bounds.getLast());
    return new ParameterType(
        Reason.BAD_VALUE,
        "a number from " + least + " to " + most,
        value -> Numbers.decimal(value, least, most));
  }

  private static ParameterType numbers(List<String> bounds) {
    int least = Integer.parseInt(bounds.getFirst());
    int most = Integer.parseInt(bounds.getLast());
    return values("a list of numbers", value -> Numbers.whole(value, least, most));
  }

  private static ParameterType text(List<String> limit, boolean query) {
    int most = Integer.parseInt(limit.getFirst());
    return new ParameterType(
        Reason.BAD_VALUE,
        "text of at most " + most + " characters, without control characters",
        value -> SearchText.canonical(value, most, query));
  }

  private static @Nullable String truth(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return lower.equals("true") || lower.equals("false") ? lower : null;
  }

  private static @Nullable String date(String value) {
    if (!DATE_SHAPE.matcher(value).matches()) {
      return null;
    }
    try {
      int year = LocalDate.parse(value, DATE).getYear();
      return year >= 1800 && year <= 2200 ? value : null;
    } catch (DateTimeParseException notInTheCalendar) {
      return null;
    }
  }
}
