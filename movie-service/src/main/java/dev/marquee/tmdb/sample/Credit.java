package dev.marquee.tmdb.sample;

import java.util.HexFormat;

/**
 * One person's part in a film.
 *
 * @param film the id of the film
 * @param role the character of an actor, the job of anybody else
 * @param order the place in the cast or crew, from 0
 */
record Credit(int film, Person person, Department department, String role, int order) {

  /** The departments that the data knows. */
  enum Department {
    ACTING("Acting"),
    DIRECTING("Directing"),
    WRITING("Writing"),
    SOUND("Sound");

    private final String label;

    Department(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** TMDB's form: 24 hexadecimal digits. Made on demand, for there are thousands of credits. */
  String id() {
    HexFormat hex = HexFormat.of();
    int part = NameId.of(department.label() + order);
    return hex.toHexDigits(film) + hex.toHexDigits(person.id()) + hex.toHexDigits(part);
  }
}
