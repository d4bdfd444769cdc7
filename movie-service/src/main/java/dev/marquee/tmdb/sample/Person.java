package dev.marquee.tmdb.sample;

/** A person with the id that follows from the name and a synthetic popularity. */
record Person(int id, PersonFacts facts, double popularity) {

  static Person of(PersonFacts facts) {
    int id = NameId.of(facts.name());
    return new Person(id, facts, SyntheticFigures.of(id).popularity() / 4);
  }

  String name() {
    return facts.name();
  }
}
