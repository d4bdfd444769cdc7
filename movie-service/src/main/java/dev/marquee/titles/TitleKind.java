package dev.marquee.titles;

/** What has a title. */
public enum TitleKind {
  MOVIE(0),
  PERSON(1);

  private final int number;

  TitleKind(int number) {
    this.number = number;
  }

  /** As the database keeps it. */
  int number() {
    return number;
  }

  static TitleKind of(int number) {
    return number == MOVIE.number ? MOVIE : PERSON;
  }
}
