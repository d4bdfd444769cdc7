package dev.marquee.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An object of upstream's JSON, read without trust: a field that is missing, null or of another
 * type is absent. Immutable as long as nobody changes the tree.
 */
final class Fields {
  private final JsonNode node;

  Fields(JsonNode node) {
    this.node = node.isObject() ? node : MissingNode.getInstance();
  }

  /** Text that says something, without blanks around it. */
  Optional<String> text(String name) {
    return text(node.path(name));
  }

  private static Optional<String> text(JsonNode value) {
    return Optional.ofNullable(value.textValue()).map(String::strip).filter(it -> !it.isEmpty());
  }

  /** An address that a browser may follow. */
  Optional<String> webAddress(String name) {
    return text(name).filter(it -> it.startsWith("https://") || it.startsWith("http://"));
  }

  /** A number above zero: ids, and figures for which upstream's zero means unknown. */
  Optional<Integer> positive(String name) {
    return positive(node.path(name));
  }

  private static Optional<Integer> positive(JsonNode value) {
    return value.canConvertToInt() && value.intValue() > 0
        ? Optional.of(value.intValue())
        : Optional.empty();
  }

  /** An amount above zero. */
  Optional<Long> amount(String name) {
    JsonNode value = node.path(name);
    return value.canConvertToLong() && value.longValue() > 0
        ? Optional.of(value.longValue())
        : Optional.empty();
  }

  /** A count; zero where it is absent. */
  int count(String name) {
    return positive(name).orElse(0);
  }

  /** A number; zero where it is absent. */
  double decimal(String name) {
    return node.path(name).isNumber() ? node.path(name).doubleValue() : 0;
  }

  /** Whether a field is true. */
  boolean flag(String name) {
    return node.path(name).isBoolean() && node.path(name).booleanValue();
  }

  /** The date that a text of the form {@code YYYY-MM-DD…} begins with. */
  Optional<LocalDate> date(String name) {
    Optional<String> text = text(name).filter(it -> it.length() >= 10);
    try {
      return text.map(it -> LocalDate.parse(it.substring(0, 10)));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }

  /** An object; one without fields where it is absent. */
  Fields object(String name) {
    return new Fields(node.path(name));
  }

  /** Whether there is any field. */
  boolean isPresent() {
    return !node.isEmpty();
  }

  /** The objects of an array. */
  List<Fields> list(String name) {
    return objects(node.path(name));
  }

  /** The objects of an array. */
  static List<Fields> objects(JsonNode array) {
    List<Fields> objects = new ArrayList<>();
    for (JsonNode element : array) {
      if (element.isObject() && array.isArray()) {
        objects.add(new Fields(element));
      }
    }
    return objects;
  }

  /** The texts of an array. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    node.path(name).forEach(element -> text(element).ifPresent(texts::add));
    return texts;
  }

  /** The positive numbers of an array. */
  List<Integer> numbers(String name) {
    List<Integer> numbers = new ArrayList<>();
    node.path(name).forEach(element -> positive(element).ifPresent(numbers::add));
    return numbers;
  }

  /** The names of all fields, in order. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
