package dev.marquee.library;

/**
 * A film that a file knows by its name.
 *
 * @param line where the file says so
 * @param entry what becomes of it once its id is known
 */
record NamedFilm(int line, Shelf shelf, String name, int year, Entry entry) {

  Entry withId(int movieId) {
    return new Entry(movieId, entry.halves(), entry.addedAt());
  }
}
