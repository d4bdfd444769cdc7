package dev.marquee.tmdb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists of values, joined by a comma (all of them) or a bar (any of them). Their order says
 * nothing, so they are sorted, once each. A list that mixes both keeps its order, since upstream
 * does not say which binds closer.
 */
record ValueList(ParameterType.Form element) implements ParameterType.Form {
  private static final Pattern SEPARATOR = Pattern.compile("[,|]");
  private static final Comparator<String> SHORT_FIRST =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  @Override
  public @Nullable String of(String value) {
    boolean all = value.indexOf(',') >= 0;
    boolean any = value.indexOf('|') >= 0;
    if (all && any) {
      return mixed(value);
    }
    List<String> elements = new ArrayList<>();
    for (String part : SEPARATOR.split(value, -1)) {
      if (!part.isBlank()) {
        String canonical = element.of(part.strip());
        if (canonical == null) {
          return null;
        }
        elements.add(canonical);
      }
    }
    return elements.stream()
        .distinct()
        .sorted(SHORT_FIRST)
        .collect(Collectors.joining(any ? "|" : ","));
  }

  private @Nullable String mixed(String value) {
    StringBuilder mixed = new StringBuilder(value.length());
    for (String part : value.splitWithDelimiters("[,|]", 0)) {
      boolean separator = part.equals(",") || part.equals("|");
      String canonical = separator ? part : element.of(part.strip());
      if (canonical == null) {
        return null;
      }
      mixed.append(canonical);
    }
    return mixed.toString();
  }
}
