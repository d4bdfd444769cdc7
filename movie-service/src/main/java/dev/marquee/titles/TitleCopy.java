package dev.marquee.titles;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Streams names into the table that is being made: one buffer, however many there are. */
final class TitleCopy implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final CopyIn copy;
  private final StringBuilder rows = new StringBuilder(BUFFER + 1024);
  private long names;

  TitleCopy(Connection connection) throws SQLException {
    this.copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "COPY new_title_name (kind, id, name, folded, popularity, year, image)"
                    + " FROM STDIN (FREEZE)");
  }

  /** Adds a title under a name that it has, which may be another than the one to be shown. */
  void add(Title title, String name) throws SQLException {
    for (String folded : FoldedNames.of(name)) {
      rows.append(title.kind().number()).append('\t').append(title.id()).append('\t');
      append(title.name()).append('\t');
      append(folded).append('\t').append((float) title.popularity());
      rows.append('\t').append(title.year() == null ? "\\N" : title.year().toString());
      append('\t', title.image()).append('\n');
      names++;
    }
    if (rows.length() >= BUFFER) {
      flush();
    }
  }

  private StringBuilder append(char before, @Nullable String text) {
    rows.append(before);
    return text == null ? rows.append("\\N") : append(text);
  }

  /** As COPY reads it: a backslash begins an escape; control characters are nobody's name. */
  private StringBuilder append(String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == '\\') {
        rows.append("\\\\");
      } else {
        rows.append(Character.isISOControl(letter) ? ' ' : letter);
      }
    }
    return rows;
  }

  private void flush() throws SQLException {
    byte[] bytes = rows.toString().getBytes(UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    rows.setLength(0);
  }

  /** Ends the stream; nothing counts without it. Gives the number of names. */
  long finish() throws SQLException {
    flush();
    copy.endCopy();
    return names;
  }

  /** Gives up where {@link #finish} was not reached. */
  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }
}
