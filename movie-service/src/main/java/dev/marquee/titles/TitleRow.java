package dev.marquee.titles;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** A title as the columns of a row. */
final class TitleRow {
  private TitleRow() {}

  static Title read(ResultSet row) throws SQLException {
    return new Title(
        TitleKind.of(row.getInt("kind")),
        row.getInt("id"),
        row.getString("name"),
        row.getDouble("popularity"),
        year(row),
        row.getString("image"));
  }

  static @Nullable Integer year(ResultSet row) throws SQLException {
    int year = row.getInt("year");
    return row.wasNull() ? null : year;
  }

  static void setYear(PreparedStatement statement, int at, @Nullable Integer year)
      throws SQLException {
    if (year == null) {
      statement.setNull(at, Types.SMALLINT);
    } else {
      statement.setInt(at, year);
    }
  }
}
