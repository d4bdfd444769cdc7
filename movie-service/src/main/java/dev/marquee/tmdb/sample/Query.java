package dev.marquee.tmdb.sample;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A request taken apart. The routes have validated it already; a value that cannot be read counts
 * as absent.
 */
record Query(List<String> path, Map<String, String> parameters) {
  private static final Pattern AND = Pattern.compile(",");
  private static final Pattern OR = Pattern.compile("\\|");

  static Query of(String path, Map<String, String> parameters) {
    return new Query(List.of(path.split("/", -1)), parameters);
  }

  /** The path from one segment to the end, joined again; empty when it is shorter. */
  String from(int segment) {
    return segment < path.size() ? String.join("/", path.subList(segment, path.size())) : "";
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
  }

  Optional<Double> number(String name) {
    return text(name).flatMap(Query::toNumber);
  }

  Optional<Integer> integer(String name) {
    return number(name).map(Double::intValue);
  }

  Optional<LocalDate> date(String name) {
    try {
      return text(name).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The two letters of the language asked for, English without a word. */
  String language() {
    return text("language").map(tag -> tag.split("-", 2)[0]).orElse("en");
  }

  /** The page asked for, 1 without a word; empty if it is none that TMDB serves. */
  Optional<Integer> page() {
    Optional<String> page = text("page");
    return page.isEmpty() ? Optional.of(1) : page.flatMap(Query::toId).filter(n -> n <= 500);
  }

  /** The names in {@code append_to_response}, in their order. */
  List<String> appended() {
    return text("append_to_response").map(names -> List.of(names.split(","))).orElse(List.of());
  }

  /** TMDB's lists of ids and codes: a comma says "and", a bar says "or". Absent accepts all. */
  Predicate<Set<String>> choice(String name) {
    Optional<String> wanted = text(name);
    if (wanted.isEmpty()) {
      return present -> true;
    }
    List<List<String>> all =
        AND.splitAsStream(wanted.get())
            .map(any -> OR.splitAsStream(any).map(String::strip).toList())
            .toList();
    return present -> all.stream().allMatch(any -> any.stream().anyMatch(present::contains));
  }

  /** The opposite: refuses what has any of the ids, however they are joined. */
  Predicate<Set<String>> refusal(String name) {
    Set<String> unwanted =
        text(name).map(ids -> Set.copyOf(Arrays.asList(ids.split("[,|]")))).orElse(Set.of());
    return present -> unwanted.stream().noneMatch(present::contains);
  }

  /** A positive id of a path or a parameter. */
  static Optional<Integer> toId(String text) {
    return text.matches("[1-9][0-9]{0,9}") && Long.parseLong(text) <= Integer.MAX_VALUE
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }

  private static Optional<Double> toNumber(String text) {
    return text.matches("-?[0-9]{1,12}(\\.[0-9]{1,12})?")
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }
}
