package dev.marquee.titles;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;

/** All titles of a source as they were at some time. */
interface Edition extends AutoCloseable {

  /** As {@link TitleSource#name}. */
  String source();

  /** Tells editions of the same source apart. */
  String name();

  /** The kinds that are in it; a kind that could not be had is not. */
  Set<TitleKind> kinds();

  /**
   * Copies everything.
   *
   * @throws ImportFailedException if it cannot be read or believed
   */
  void copy(TitleCopy into) throws SQLException;

  @Override
  void close() throws IOException;
}
