package dev.marquee.tmdb;

import org.jspecify.annotations.Nullable;

/**
 * One query parameter that a route knows.
 *
 * @param name its name on the wire
 * @param initial the canonical value that upstream assumes when it is absent, if it assumes one
 */
record Parameter(String name, ParameterType type, @Nullable String initial) {

  /**
   * The value in canonical form; empty if it says nothing beyond what upstream assumes.
   *
   * @throws InvalidRequestException if it is not of the parameter's type
   */
  String canonical(String value) {
    String stripped = value.strip();
    String canonical = stripped.isEmpty() ? stripped : type.form().of(stripped);
    if (canonical == null) {
      throw new InvalidRequestException(type.reason(), name + " must be " + type.expected() + '.');
    }
    return canonical.equals(initial) ? "" : canonical;
  }
}
