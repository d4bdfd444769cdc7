package dev.marquee.titles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.Optional;

/** Reads one line of an export. */
final class ExportLine {
  private static final ObjectReader JSON = new ObjectMapper().reader();
  static final int LONGEST_NAME = 1_000;

  private ExportLine() {}

  /** The line is not of TMDB's form. */
  static final class CorruptException extends Exception {
    private static final long serialVersionUID = 1;

    CorruptException() {
      super("not a line of an export", null, false, false);
    }
  }

  /**
   * The title of a line.
   *
   * @return empty for what is for adults only
   * @throws CorruptException if it is not of TMDB's form
   */
  static Optional<Title> read(TitleKind kind, byte[] line) throws CorruptException {
    JsonNode entry = json(line);
    JsonNode id = entry.path("id");
    String name = entry.path(kind == TitleKind.MOVIE ? "original_title" : "name").asText().strip();
    boolean wellFormed =
        id.canConvertToInt()
            && id.intValue() > 0
            && !name.isEmpty()
            && name.length() <= LONGEST_NAME
            && entry.path("popularity").isNumber();
    if (!wellFormed) {
      throw new CorruptException();
    }
    double popularity = Math.clamp(entry.path("popularity").doubleValue(), 0, 1e6);
    return entry.path("adult").asBoolean()
        ? Optional.empty()
        : Optional.of(new Title(kind, id.intValue(), name, popularity, null, null));
  }

  private static JsonNode json(byte[] line) throws CorruptException {
    try {
      return JSON.readTree(line);
    } catch (IOException notJson) {
      throw new CorruptException();
    }
  }
}
