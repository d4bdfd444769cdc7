package dev.marquee.library;

import java.util.List;

/**
 * A record of a CSV file.
 *
 * @param line where it begins, from 1
 */
record CsvRow(int line, List<String> fields) {

  boolean isBlank() {
    return fields.size() == 1 && fields.getFirst().isBlank();
  }
}
