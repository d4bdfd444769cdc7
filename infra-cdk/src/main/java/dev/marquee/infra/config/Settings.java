package dev.marquee.infra.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The context values of one environment ({@code dev.target=ecs}), read by type. A value that cannot
 * be read, and a key that nobody asked for, is a {@link ConfigException}. Not thread-safe.
 */
final class Settings {

  private final String environment;
  private final Map<String, String> values;
  private final Set<String> asked = new TreeSet<>();

  /** Values by their full keys; keys of other environments are ignored. */
  Settings(String environment, Map<String, String> values) {
    this.environment = environment;
    this.values = values;
  }

  Optional<String> text(String field) {
    asked.add(field);
    return Optional.ofNullable(values.get(key(field))).map(String::trim).filter(v -> !v.isEmpty());
  }

  /** The values between commas; {@code standard} where there is none. */
  List<String> list(String field, List<String> standard) {
    return text(field)
        .map(value -> Arrays.stream(value.split(",")).map(String::trim).toList())
        .orElse(standard);
  }

  int number(String field, int standard) {
    return text(field).map(value -> parsed(field, value)).orElse(standard);
  }

  boolean flag(String field, boolean standard) {
    return text(field)
        .map(
            value ->
                switch (value) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw new ConfigException(key(field), value, "true, false");
                })
        .orElse(standard);
  }

  <E extends Enum<E>> E choice(String field, E standard) {
    return text(field).map(value -> constant(field, value, standard)).orElse(standard);
  }

  /** To be called last: whatever nobody asked for is a mistake in writing. */
  void nothingElse() {
    String prefix = environment + ".";
    for (String key : values.keySet()) {
      if (key.startsWith(prefix) && !asked.contains(key.substring(prefix.length()))) {
        throw new ConfigException(key, "is not known", String.join(", ", asked));
      }
    }
  }

  private int parsed(String field, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new ConfigException(key(field), value, "a whole number");
    }
  }

  private <E extends Enum<E>> E constant(String field, String value, E standard) {
    List<E> constants = List.of(standard.getDeclaringClass().getEnumConstants());
    return constants.stream()
        .filter(constant -> written(constant).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigException(
                    key(field),
                    value,
                    constants.stream().map(Settings::written).collect(Collectors.joining(", "))));
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String key(String field) {
    return environment + "." + field;
  }
}
