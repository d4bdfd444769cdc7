package dev.marquee.tmdb.sample;

/** A keyword with the id that follows from its name. */
record Keyword(int id, String name) {

  static Keyword named(String name) {
    return new Keyword(NameId.of(name), name);
  }
}
