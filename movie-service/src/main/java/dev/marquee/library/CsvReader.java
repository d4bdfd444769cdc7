package dev.marquee.library;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV (RFC 4180): commas, quotes that are doubled inside of quotes, any line end. */
final class CsvReader {
  private final String text;
  private final ImportFaults faults;
  private int at;
  private int line = 1;

  private CsvReader(String text, ImportFaults faults) {
    this.text = text;
    this.faults = faults;
  }

  /** The records of a text, blank lines left out. */
  static List<CsvRow> rows(String text, ImportFaults faults) {
    CsvReader reader = new CsvReader(text.startsWith("\uFEFF") ? text.substring(1) : text, faults);
    List<CsvRow> rows = new ArrayList<>();
    while (reader.at < reader.text.length()) {
      CsvRow row = reader.row();
      if (!row.isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private CsvRow row() {
    int begin = line;
    List<String> fields = new ArrayList<>();
    do {
      fields.add(peek() == '"' ? quoted() : plain());
    } while (skip(','));
    if (at < text.length() && peek() != '\r' && peek() != '\n') {
      faults.add(line, "after a closing quote only a comma may stand");
      plain();
    }
    skip('\r');
    if (skip('\n')) {
      line++;
    }
    return new CsvRow(begin, fields);
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : -1;
  }

  private boolean skip(char wanted) {
    boolean there = peek() == wanted;
    if (there) {
      at++;
    }
    return there;
  }

  private String plain() {
    int begin = at;
    while (peek() != -1 && peek() != ',' && peek() != '\n' && peek() != '\r') {
      at++;
    }
    return text.substring(begin, at).strip();
  }

  private String quoted() {
    int begin = line;
    StringBuilder field = new StringBuilder();
    at++;
    while (peek() != -1) {
      char c = text.charAt(at++);
      if (c == '"' && !skip('"')) {
        return field.toString().strip();
      }
      if (c == '\n') {
        line++;
      }
      field.append(c);
    }
    faults.add(begin, "a quote is never closed");
    return field.toString();
  }
}
